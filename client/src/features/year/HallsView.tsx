import { Group, Stack, Text } from '@mantine/core';
import { summariesApi } from '@minber/shared/summaries/contract';
import type { HallsYear, YearFilter } from '@minber/shared/summaries/year';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Answer } from './Answer.tsx';
import { FileButtons } from './FileButtons.tsx';
import { NothingYet } from './NothingYet.tsx';
import { useQualityColumns } from './useQualityColumns.tsx';

type Row = HallsYear['halls'][number];

/** What each hall's screen and roll-calls were like, the most troubled first. */
export function HallsView({ filter }: { filter: YearFilter }) {
  const { t } = useTranslation('year');
  const format = useFormat();
  const localized = useLocalized();
  const quality = useQualityColumns();
  const halls = useQuery({ ...ask(summariesApi.halls, { query: filter }), placeholderData: keepPreviousData });
  const columns: Column<Row>[] = [
    {
      key: 'hall',
      title: t('hall'),
      main: true,
      cell: ({ hall: { hallId, names } }) => (
        <Link to={`/year/halls/${hallId}?year=${filter.year}`}>
          <PersonName name={localized(names.centre)} details={[localized(names.hall)]} />
        </Link>
      ),
    },
    { key: 'sessions', title: t('figure.sessions'), numeric: true, cell: ({ sessions }) => format.number(sessions) },
    ...quality,
  ];
  return (
    <Answer query={halls}>
      {(data) =>
        data.halls.length === 0 ? (
          <NothingYet />
        ) : (
          <Stack>
            <Group justify="space-between" align="flex-end">
              <Text c="dimmed" maw={620}>
                {t('quality.text')}
              </Text>
              <FileButtons
                fetchFile={(file) => download(summariesApi.hallsFile, { query: { ...filter, format: file } })}
              />
            </Group>
            <DataTable
              caption={t('views.halls')}
              columns={columns}
              rows={data.halls}
              rowKey={({ hall }) => hall.hallId}
            />
          </Stack>
        )
      }
    </Answer>
  );
}
