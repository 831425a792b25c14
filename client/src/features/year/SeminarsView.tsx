import { Group, Stack } from '@mantine/core';
import { summariesApi } from '@minber/shared/summaries/contract';
import { share } from '@minber/shared/summaries/totals';
import type { SeminarLine, YearFilter } from '@minber/shared/summaries/year';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Answer } from './Answer.tsx';
import { Figures } from './Figures.tsx';
import { FileButtons } from './FileButtons.tsx';
import { NothingYet } from './NothingYet.tsx';

/** Every session of the year with its numbers, and the year's own. */
export function SeminarsView({ filter }: { filter: YearFilter }) {
  const { t } = useTranslation('year');
  const format = useFormat();
  const localized = useLocalized();
  const seminars = useQuery({ ...ask(summariesApi.seminars, { query: filter }), placeholderData: keepPreviousData });
  const columns: Column<SeminarLine>[] = [
    {
      key: 'title',
      title: t('seminar'),
      main: true,
      cell: ({ seminarId, sessionId, title }) => (
        <Link to={`/seminars/${seminarId}/sessions/${sessionId}/report`}>{localized(title)}</Link>
      ),
    },
    { key: 'date', title: t('date'), cell: ({ startedAt }) => format.dayMonth(startedAt) },
    { key: 'live', title: t('live'), numeric: true, cell: ({ liveMs }) => format.duration(liveMs) },
    { key: 'halls', title: t('halls'), numeric: true, cell: ({ halls }) => format.number(halls) },
    { key: 'expected', title: t('expected'), numeric: true, cell: ({ expected }) => format.number(expected) },
    { key: 'attended', title: t('attended'), numeric: true, cell: ({ attended }) => format.number(attended) },
    { key: 'credited', title: t('credited'), numeric: true, cell: ({ credited }) => format.number(credited) },
    { key: 'late', title: t('late'), numeric: true, cell: ({ late }) => format.number(late) },
  ];
  return (
    <Answer query={seminars}>
      {({ sessions, seminars: count, totals }) =>
        sessions.length === 0 ? (
          <NothingYet />
        ) : (
          <Stack>
            <Figures
              figures={[
                [t('figure.seminars'), format.number(count)],
                [t('figure.sessions'), format.number(sessions.length)],
                [t('expected'), format.number(totals.expected)],
                [t('attended'), format.number(totals.attended)],
                [t('figure.creditedShare'), percentText(share(totals.credited, totals.expected))],
              ]}
            />
            <Group justify="flex-end">
              <FileButtons
                fetchFile={(file) => download(summariesApi.seminarsFile, { query: { ...filter, format: file } })}
              />
            </Group>
            <DataTable
              caption={t('views.seminars')}
              columns={columns}
              rows={sessions}
              rowKey={({ sessionId }) => sessionId}
            />
          </Stack>
        )
      }
    </Answer>
  );

  function percentText(value: number | null): string {
    return value === null ? '—' : format.percent(value);
  }
}
