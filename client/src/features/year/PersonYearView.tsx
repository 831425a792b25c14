import { Group, Stack } from '@mantine/core';
import type { PersonSession } from '@minber/shared/summaries/lines';
import type { PersonYear } from '@minber/shared/summaries/year';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { Figures } from './Figures.tsx';
import { FileButtons } from './FileButtons.tsx';
import { Months } from './Months.tsx';
import { NothingYet } from './NothingYet.tsx';
import { SessionTags } from './SessionTags.tsx';
import { useYearQuery } from './useYearQuery.ts';
import { YearSelect } from './YearSelect.tsx';

interface Props {
  data: PersonYear;
  /** Where a session's own page is for this reader. */
  linkOf: (session: PersonSession) => string;
  fetchFile: (format: 'csv' | 'xlsx') => Promise<void>;
}

/** A person's year: its numbers, how it went by month, and every session. */
export function PersonYearView({ data, linkOf, fetchFile }: Props) {
  const { t } = useTranslation('year');
  const format = useFormat();
  const localized = useLocalized();
  const { set } = useYearQuery();
  const { totals, before, months, sessions, year, years } = data;
  const columns: Column<PersonSession>[] = [
    {
      key: 'title',
      title: t('seminar'),
      main: true,
      cell: (session) => <Link to={linkOf(session)}>{localized(session.title)}</Link>,
    },
    { key: 'date', title: t('date'), cell: ({ startedAt }) => format.dateTime(startedAt) },
    {
      key: 'place',
      title: t('place'),
      cell: ({ hall }) => (hall ? `${localized(hall.centre)}, ${localized(hall.hall)}` : t('common:ownDevice')),
    },
    { key: 'minutes', title: t('minutes'), numeric: true, cell: ({ creditedMs }) => format.minutes(creditedMs) },
    { key: 'percent', title: t('percent'), numeric: true, cell: ({ percent }) => format.percent(percent) },
    { key: 'hours', title: t('hours'), numeric: true, cell: ({ hours }) => format.number(hours) },
    { key: 'result', title: t('result'), cell: (session) => <SessionTags session={session} /> },
  ];
  return (
    <Stack gap="lg">
      <Group align="flex-end" justify="space-between">
        <YearSelect year={year} years={years} onChange={(next) => set({ year: next })} />
        {sessions.length > 0 && <FileButtons fetchFile={fetchFile} />}
      </Group>
      {sessions.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <Figures
            figures={[
              [t('figure.sessions'), format.number(totals.sessions)],
              [t('attended'), format.number(totals.attended)],
              [t('hours'), format.number(totals.hours)],
              [t('percent'), format.percent(totals.percent)],
              ...(before ? [[t('figure.before'), format.percent(before.percent)] as [string, string]] : []),
              [t('repeated.late'), format.number(totals.late)],
              [t('repeated.dropped'), format.number(totals.dropped)],
              [t('repeated.represented'), format.number(totals.represented)],
            ]}
          />
          {months.length > 1 && <Months months={months} year={year} />}
          <DataTable caption={t('sessions')} columns={columns} rows={sessions} rowKey={({ sessionId }) => sessionId} />
        </>
      )}
      <ZoneNote />
    </Stack>
  );
}
