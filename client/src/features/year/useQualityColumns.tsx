import { Text } from '@mantine/core';
import type { HallSession } from '@minber/shared/summaries/lines';
import { share } from '@minber/shared/summaries/totals';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import type { Column } from '../../ui/DataTable.tsx';

type Numbers = Omit<HallSession, 'seminarId' | 'sessionId' | 'title' | 'startedAt'>;

/** Who came, and what the screen and the roll-calls were like: of one session of a hall, or of its year. */
export function useQualityColumns(): Column<Numbers>[] {
  const { t } = useTranslation('year');
  const format = useFormat();
  const percent = (part: number, of: number) => {
    const value = share(part, of);
    return value === null ? '—' : format.percent(value);
  };
  return [
    { key: 'came', title: t('quality.came'), numeric: true, cell: ({ came, expected }) => percent(came, expected) },
    {
      key: 'cuts',
      title: t('quality.cuts'),
      numeric: true,
      cell: ({ cuts, cutMs }) => (
        <div>
          {format.number(cuts)}
          {cuts > 0 && (
            <Text component="div" size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {format.duration(cutMs)}
            </Text>
          )}
        </div>
      ),
    },
    {
      key: 'withoutMedia',
      title: t('quality.withoutMedia'),
      numeric: true,
      cell: ({ withoutMediaMs, liveMs }) => percent(withoutMediaMs, liveMs),
    },
    {
      key: 'unconfirmed',
      title: t('quality.unconfirmed'),
      numeric: true,
      cell: ({ unconfirmedMs }) => format.minutes(unconfirmedMs),
    },
    {
      key: 'rollCalls',
      title: t('quality.rollCalls'),
      numeric: true,
      cell: ({ rollCallsAnswered, rollCallsAsked }) =>
        rollCallsAsked === 0
          ? format.number(rollCallsAnswered)
          : `${format.number(rollCallsAnswered)} / ${format.number(rollCallsAsked)}`,
    },
    {
      key: 'heads',
      title: t('quality.heads'),
      numeric: true,
      cell: ({ headsDiffer }) => format.number(headsDiffer),
    },
  ];
}
