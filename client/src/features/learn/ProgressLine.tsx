import { Text } from '@mantine/core';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './ProgressLine.module.css';

const CreditedHours = lazy(() => import('../hours/CreditedHours.tsx'));

interface Props {
  progress: { done: number; of: number; minutes: number; minutesOf: number };
  /** The reader's own cohort: hours come from the ledger. Absent in a preview. */
  cohortId?: string;
}

/** How far the reader is: activities, and hours by the ledger, in words and as a line. */
export function ProgressLine({ progress: { done, of, minutes, minutesOf }, cohortId }: Props) {
  const { t } = useTranslation('learn');
  const { number } = useFormat();
  const hours = (value: number) => number(Math.round((value / academicHourMinutes) * 10) / 10);
  const activities = t('progress.activities', { done, of });
  const credited = t('progress.hours', { hours: hours(minutes), of: hours(minutesOf) });
  return (
    <div>
      <progress className={classes.line} value={done} max={Math.max(1, of)} aria-label={activities} />
      <Text size="sm" c="dimmed">
        {activities} ·{' '}
        {cohortId ? (
          <Suspense fallback={credited}>
            <CreditedHours cohortId={cohortId} minutes={minutes} minutesOf={minutesOf} />
          </Suspense>
        ) : (
          credited
        )}
      </Text>
    </div>
  );
}
