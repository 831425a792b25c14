import { Button, Group } from '@mantine/core';
import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import { IconPencilPlus, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/session.ts';
import { SubstituteModal } from '../attenders/SubstituteModal.tsx';
import { AdjustmentModal } from '../corrections/AdjustmentModal.tsx';

/** What an organiser may do about one line. */
export function LineActions({ report, line }: { report: SessionReport; line: ReportLine }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const [open, setOpen] = useState<'adjust' | 'substitute' | null>(null);
  const close = () => setOpen(null);
  const mayRepresent = may('substitution:write') && !line.represents && !line.representedBy;
  const cameForSomebody = line.firstInAt !== null && !line.expectedPlace;
  const isAbsent = line.firstInAt === null && line.expectedPlace !== null;
  return (
    <Group>
      {may('adjustment:write') && (
        <Button
          variant="default"
          leftSection={<IconPencilPlus size={18} aria-hidden />}
          onClick={() => setOpen('adjust')}
        >
          {t('adjustPerson')}
        </Button>
      )}
      {mayRepresent && (cameForSomebody || isAbsent) && (
        <Button
          variant="default"
          leftSection={<IconUserShare size={18} aria-hidden />}
          onClick={() => setOpen('substitute')}
        >
          {t(isAbsent ? 'substitutes.somebodyCame' : 'substitutes.cameFor')}
        </Button>
      )}
      {open === 'adjust' && <AdjustmentModal report={report} person={line} onClose={close} />}
      {open === 'substitute' && <SubstituteModal report={report} line={line} onClose={close} />}
    </Group>
  );
}
