import type { Adjustment, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useHallName } from '../useHallName.ts';

/** An adjustment in one line: how much, and to whom. */
export function useAdjustmentWords(report: SessionReport | null): (adjustment: Adjustment) => string {
  const { t } = useTranslation('report');
  const format = useFormat();
  const hallName = useHallName(report);

  function targetOf({ target }: Adjustment): string {
    if (target.kind === 'all') return t('target.all');
    if (target.kind === 'person') return report?.lines.find((line) => line.personId === target.personId)?.name ?? '';
    return report ? hallName(target.hallId) : t('target.hall');
  }

  return (adjustment) => {
    const { interval, minutes, effect } = adjustment;
    const what = interval ? format.timeRange(interval.from, interval.to) : t('minutesOnly', { count: minutes ?? 0 });
    return [t(`effect.${effect}`, { what }), targetOf(adjustment)].filter(Boolean).join(' · ');
  };
}
