import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import { AdjustmentModal } from './AdjustmentModal.tsx';
import { AdjustmentRows } from './AdjustmentRows.tsx';
import { LineFacts } from './LineFacts.tsx';
import { Timeline } from './Timeline.tsx';
import { within, without } from './timeline.ts';

interface Props {
  report: SessionReport;
  personId: string | null;
  onClose: () => void;
}

/** One person's attendance: when in, when out, what was missing, what was corrected and by whom. */
export function LineDrawer({ report, personId, onClose }: Props) {
  const { t } = useTranslation('report');
  const line = report.lines.find((each) => each.personId === personId);
  return (
    <Drawer
      opened={personId !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={line?.name ?? ''}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {line && <Details report={report} line={line} />}
    </Drawer>
  );
}

function Details({ report, line }: { report: SessionReport; line: ReportLine }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const [adjusting, setAdjusting] = useState(false);
  const adjustments = report.adjustments.filter(({ adjustmentId }) => line.adjustmentIds.includes(adjustmentId));
  const stay = line.firstInAt !== null && line.lastOutAt !== null ? [{ from: line.firstInAt, to: line.lastOutAt }] : [];
  return (
    <Stack>
      <Text c="dimmed">{[line.position, line.organisation, line.district].filter(Boolean).join(' · ')}</Text>
      <Timeline
        live={report.live}
        present={within(without(stay, line.gaps), report.live)}
        interruptions={report.interruptions}
      />
      <LineFacts report={report} line={line} />
      {adjustments.length > 0 && <AdjustmentRows report={report} adjustments={adjustments} />}
      {may('adjustment:write') && line.kind === 'person' && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPencilPlus size={18} aria-hidden />}
            onClick={() => setAdjusting(true)}
          >
            {t('adjustPerson')}
          </Button>
        </Group>
      )}
      {adjusting && <AdjustmentModal report={report} person={line} onClose={() => setAdjusting(false)} />}
    </Stack>
  );
}
