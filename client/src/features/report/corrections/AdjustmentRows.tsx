import type { Adjustment, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import classes from '../Rows.module.css';
import { SignedRow } from './SignedRow.tsx';
import { useAdjustmentWords } from './useAdjustmentWords.ts';

interface Props {
  /** Null where the reader sees only his own line. */
  report: SessionReport | null;
  adjustments: Adjustment[];
}

/** Corrections of minutes, each with its reason and author. */
export function AdjustmentRows({ report, adjustments }: Props) {
  const { t } = useTranslation('report');
  const words = useAdjustmentWords(report);
  return (
    <ul className={classes.list} aria-label={t('signed.minutes')}>
      {adjustments.map((adjustment) => (
        <SignedRow key={adjustment.adjustmentId} what={words(adjustment)} {...adjustment} />
      ))}
    </ul>
  );
}
