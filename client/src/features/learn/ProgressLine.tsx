import { Progress, Text } from '@mantine/core';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

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
      <Progress value={of === 0 ? 0 : (done / of) * 100} size="md" aria-label={activities} />
      <Text size="sm" c="dimmed" mt={4}>
        {activities} · {t('progress.hours', { hours: hours(minutes), of: hours(minutesOf) })}
      </Text>
    </div>
  );
}
