import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { useHours } from '../useHours.ts';

interface Sum {
  people: number;
  minutes: number;
  complete: number;
}

/** How many people, how many hours, how many each, and who has all of them. */
export function useSumColumns(): Column<Sum>[] {
  const { t } = useTranslation('record');
  const { number } = useFormat();
  const hours = useHours();
  return [
    { key: 'people', title: t('peopleCount'), numeric: true, cell: ({ people }) => number(people) },
    { key: 'hours', title: t('hours.short'), numeric: true, cell: ({ minutes }) => hours(minutes) },
    {
      key: 'mean',
      title: t('hours.mean'),
      numeric: true,
      cell: ({ minutes, people }) => hours(minutes / Math.max(1, people)),
    },
    { key: 'complete', title: t('hours.complete'), numeric: true, cell: ({ complete }) => number(complete) },
  ];
}
