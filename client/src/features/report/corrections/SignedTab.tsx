import { Button, Group, Stack } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { IconClockEdit, IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../api/session.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import classes from '../Rows.module.css';
import { AdjustmentModal } from './AdjustmentModal.tsx';
import { CorrectionModal } from './CorrectionModal.tsx';
import { SignedRow } from './SignedRow.tsx';
import { useAdjustmentWords } from './useAdjustmentWords.ts';

/** Everything that was signed about this session, latest first, and where more is signed. */
export function SignedTab({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const may = useMay();
  const format = useFormat();
  const words = useAdjustmentWords(report);
  const [open, setOpen] = useState<'correction' | 'adjustment' | null>(null);
  const signed = [
    ...report.corrections.map((correction) => ({
      key: correction.correctionId,
      what: t(`correction.says.${correction.kind}-${correction.effect}`, {
        time: format.timeRange(correction.interval.from, correction.interval.to),
      }),
      signature: correction,
    })),
    ...report.adjustments.map((adjustment) => ({
      key: adjustment.adjustmentId,
      what: words(adjustment),
      signature: adjustment,
    })),
  ].sort((a, b) => b.signature.at - a.signature.at);
  return (
    <Stack>
      <Group>
        {may('correction:write') && report.state === 'ended' && (
          <Button
            variant="default"
            leftSection={<IconClockEdit size={18} aria-hidden />}
            onClick={() => setOpen('correction')}
          >
            {t('correction.open')}
          </Button>
        )}
        {may('adjustment:write') && (
          <Button
            variant="default"
            leftSection={<IconPencilPlus size={18} aria-hidden />}
            onClick={() => setOpen('adjustment')}
          >
            {t('adjust')}
          </Button>
        )}
      </Group>
      {signed.length === 0 && <EmptyState title={t('noAdjustments')} text={t('noAdjustmentsText')} />}
      <ul className={classes.list}>
        {signed.map(({ key, what, signature }) => (
          <SignedRow
            key={key}
            what={what}
            reason={signature.reason}
            authorName={signature.authorName}
            at={signature.at}
          />
        ))}
      </ul>
      {open === 'correction' && <CorrectionModal report={report} onClose={() => setOpen(null)} />}
      {open === 'adjustment' && <AdjustmentModal report={report} onClose={() => setOpen(null)} />}
    </Stack>
  );
}
