import { Text } from '@mantine/core';
import type { Adjustment, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import classes from './AdjustmentRows.module.css';
import { hallName } from './places.ts';

interface Props {
  /** Null where the reader sees only his own line. */
  report: SessionReport | null;
  adjustments: Adjustment[];
}

/** Corrections, each with its reason and author. */
export function AdjustmentRows({ report, adjustments }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const localized = useLocalized();

  function targetOf({ target }: Adjustment): string {
    if (target.kind === 'all') return t('target.all');
    if (target.kind === 'person') return report?.lines.find((line) => line.personId === target.personId)?.name ?? '';
    const name = report && hallName(report, target.hallId);
    return name ? t('target.hallNamed', { hall: localized(name) }) : t('target.hall');
  }

  return (
    <ul className={classes.list} aria-label={t('views.adjustments', { count: adjustments.length })}>
      {adjustments.map((adjustment) => {
        const { interval, minutes } = adjustment;
        const what = interval
          ? format.timeRange(interval.from, interval.to)
          : t('minutesOnly', { count: minutes ?? 0 });
        return (
          <li key={adjustment.adjustmentId} className={classes.row}>
            <Text fw={550}>
              {t(`effect.${adjustment.effect}`, { what })}
              {targetOf(adjustment) && ` · ${targetOf(adjustment)}`}
            </Text>
            <Text>{adjustment.reason}</Text>
            <Text size="sm" c="dimmed">
              {adjustment.authorName}, {format.fullDateTime(adjustment.at)}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
