import type { Adjustment, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { hallName } from '../places.ts';

/** An adjustment in one line: how much, and to whom. */
export function useAdjustmentWords(report: SessionReport | null): (adjustment: Adjustment) => string {
  const { t } = useTranslation('report');
  const format = useFormat();
  const localized = useLocalized();

  function targetOf({ target }: Adjustment): string {
    if (target.kind === 'all') return t('target.all');
    if (target.kind === 'person') return report?.lines.find((line) => line.personId === target.personId)?.name ?? '';
    const name = report && hallName(report, target.hallId);
    return name ? t('target.hallNamed', { hall: localized(name) }) : t('target.hall');
  }

  return (adjustment) => {
    const { interval, minutes, effect } = adjustment;
    const what = interval ? format.timeRange(interval.from, interval.to) : t('minutesOnly', { count: minutes ?? 0 });
    return [t(`effect.${effect}`, { what }), targetOf(adjustment)].filter(Boolean).join(' · ');
  };
}
