import { Drawer } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import type { Objection } from '@minber/shared/reports/objections';
import { useTranslation } from 'react-i18next';
import { LineDetails } from './LineDetails.tsx';

interface Props {
  report: SessionReport;
  objections: Objection[];
  personId: string | null;
  onClose: () => void;
}

/** One person's attendance: when in, when out, what was missing, what was corrected and by whom. */
export function LineDrawer({ report, objections, personId, onClose }: Props) {
  const { t } = useTranslation('report');
  const line = report.lines.find((each) => each.personId === personId);
  return (
    <Drawer
      opened={line !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={line?.name ?? ''}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {line && (
        <LineDetails
          key={line.personId}
          report={report}
          line={line}
          objections={objections.filter((each) => each.personId === line.personId)}
        />
      )}
    </Drawer>
  );
}
