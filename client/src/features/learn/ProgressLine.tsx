import { Text } from '@mantine/core';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './ProgressLine.module.css';

interface Props {
  progress: { done: number; of: number; minutes: number; minutesOf: number };
}

/** How far somebody is: activities and academic hours, in words and as a line. */
export function ProgressLine({ progress: { done, of, minutes, minutesOf } }: Props) {
  const { t } = useTranslation('learn');
  const { number } = useFormat();
  const hours = (value: number) => number(Math.round((value / academicHourMinutes) * 10) / 10);
  const activities = t('progress.activities', { done, of });
  return (
    <div>
      <progress className={classes.line} value={done} max={Math.max(1, of)} aria-label={activities} />
      <Text size="sm" c="dimmed">
        {activities} · {t('progress.hours', { hours: hours(minutes), of: hours(minutesOf) })}
      </Text>
    </div>
  );
}
