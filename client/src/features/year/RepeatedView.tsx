import { Group, NumberInput, Stack, Text } from '@mantine/core';
import { summariesApi } from '@minber/shared/summaries/contract';
import { RepeatedQuery, type RepeatedYear, type YearFilter } from '@minber/shared/summaries/year';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Answer } from './Answer.tsx';
import { FileButtons } from './FileButtons.tsx';
import { useYearQuery } from './useYearQuery.ts';

const kinds = ['late', 'dropped', 'represented'] as const;
const usual = RepeatedQuery.parse({});
type Row = RepeatedYear['people'][number];

/** Who is late, drops out or sends somebody else again and again. */
export function RepeatedView({ filter }: { filter: YearFilter }) {
  const { t } = useTranslation('year');
  const format = useFormat();
  const { number, set } = useYearQuery();
  const least = Object.fromEntries(kinds.map((kind) => [kind, number(kind) ?? usual[kind]]));
  const query = { ...filter, ...least };
  const people = useQuery({ ...ask(summariesApi.repeated, { query }), placeholderData: keepPreviousData });
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t('person'),
      main: true,
      cell: ({ personId, name, position, organisation }) => (
        <Link to={`/year/people/${personId}?year=${filter.year}`}>
          <PersonName name={name} details={[position, organisation]} />
        </Link>
      ),
    },
    { key: 'sessions', title: t('figure.sessions'), numeric: true, cell: ({ sessions }) => format.number(sessions) },
    {
      key: 'credited',
      title: t('credited'),
      numeric: true,
      wideOnly: true,
      cell: ({ credited }) => format.number(credited),
    },
    ...kinds.map((kind) => ({
      key: kind,
      title: t(`repeated.${kind}`),
      numeric: true,
      cell: (row: Row) => format.number(row[kind]),
    })),
  ];
  return (
    <Stack>
      <Text c="dimmed" maw={620}>
        {t('repeated.text')}
      </Text>
      <Group justify="space-between" align="flex-end">
        <Group align="flex-end">
          {kinds.map((kind) => (
            <NumberInput
              key={kind}
              label={t(`repeated.from.${kind}`)}
              min={0}
              max={100}
              allowDecimal={false}
              clampBehavior="strict"
              value={least[kind] ?? 0}
              onChange={(value) => set({ [kind]: typeof value === 'number' ? value : null })}
              w={180}
            />
          ))}
        </Group>
        <FileButtons fetchFile={(file) => download(summariesApi.repeatedFile, { query: { ...query, format: file } })} />
      </Group>
      <Answer query={people}>
        {(data) =>
          data.people.length === 0 ? (
            <EmptyState title={t('repeated.none')} text={t('repeated.noneText')} />
          ) : (
            <Stack>
              <DataTable
                caption={t('views.people')}
                columns={columns}
                rows={data.people}
                rowKey={({ personId }) => personId}
              />
              {data.more && <Text c="dimmed">{t('repeated.more', { count: data.people.length })}</Text>}
            </Stack>
          )
        }
      </Answer>
    </Stack>
  );
}
