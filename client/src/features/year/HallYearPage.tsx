import { Group, Stack } from '@mantine/core';
import { summariesApi } from '@minber/shared/summaries/contract';
import type { HallSession } from '@minber/shared/summaries/lines';
import type { HallYear } from '@minber/shared/summaries/year';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Answer } from './Answer.tsx';
import { Figures } from './Figures.tsx';
import { FileButtons } from './FileButtons.tsx';
import { NothingYet } from './NothingYet.tsx';
import { useQualityColumns } from './useQualityColumns.tsx';
import { useYearQuery } from './useYearQuery.ts';
import { YearSelect } from './YearSelect.tsx';

/** One hall's year, session by session. */
export default function HallYearPage() {
  const { hallId = '' } = useParams();
  const { year } = useYearQuery();
  const input = { params: { hallId }, query: { year } };
  const hall = useQuery({ ...ask(summariesApi.hall, input), placeholderData: keepPreviousData });
  return <Answer query={hall}>{(data) => <Content data={data} />}</Answer>;
}

function Content({ data }: { data: HallYear }) {
  const { t } = useTranslation('year');
  const format = useFormat();
  const localized = useLocalized();
  const quality = useQualityColumns();
  const { set } = useYearQuery();
  const { hall, totals, before, sessions, year, years } = data;
  const columns: Column<HallSession>[] = [
    {
      key: 'title',
      title: t('seminar'),
      main: true,
      cell: ({ seminarId, sessionId, title }) => (
        <Link to={`/seminars/${seminarId}/sessions/${sessionId}/report`}>{localized(title)}</Link>
      ),
    },
    { key: 'date', title: t('date'), cell: ({ startedAt }) => format.dayMonth(startedAt) },
    { key: 'attended', title: t('attended'), numeric: true, cell: ({ attended }) => format.number(attended) },
    ...quality,
  ];
  const percent = (value: number | null) => (value === null ? '—' : format.percent(value));
  return (
    <>
      <PageHeader
        title={`${localized(hall.names.centre)}, ${localized(hall.names.hall)}`}
        subtitle={localized(hall.names.region)}
        back={{ to: `/year?view=halls&year=${year}`, label: t('title') }}
      />
      <Stack gap="lg">
        <Group align="flex-end" justify="space-between">
          <YearSelect year={year} years={years} onChange={(next) => set({ year: next })} />
          <FileButtons
            fetchFile={(file) =>
              download(summariesApi.hallFile, { params: { hallId: hall.hallId }, query: { year, format: file } })
            }
          />
        </Group>
        {sessions.length === 0 ? (
          <NothingYet />
        ) : (
          <>
            <Figures
              figures={[
                [t('figure.sessions'), format.number(totals.sessions)],
                [t('quality.came'), percent(totals.percent)],
                [t('figure.before'), percent(before?.percent ?? null)],
                [t('quality.cuts'), format.number(totals.cuts)],
                [t('quality.withoutMedia'), format.duration(totals.withoutMediaMs)],
              ]}
            />
            <DataTable
              caption={t('sessions')}
              columns={columns}
              rows={sessions}
              rowKey={({ sessionId }) => sessionId}
            />
          </>
        )}
      </Stack>
    </>
  );
}
