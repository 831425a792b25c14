import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { hallName, placeKey, placesOf } from './places.ts';
import { Result } from './Result.tsx';

interface Props {
  report: SessionReport;
  /** A hall's id, `own`, or null for all. */
  hallId: string | null;
  onHall: (hallId: string | null) => void;
  onOpen: (personId: string) => void;
}

const step = 100;
const results = ['credited', 'not', 'late', 'conflict'] as const;

/** Attendance person by person. */
export function LineTable({ report, hallId, onHall, onOpen }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const localized = useLocalized();
  const [search, setSearch] = useState('');
  const [result, setResult] = useState<string | null>(null);
  const [most, setMost] = useState(step);
  const wanted = search.trim().toLocaleLowerCase('kk');
  const rows = report.lines.filter(
    (line) =>
      (!hallId || placesOf(line).includes(hallId)) &&
      (!wanted || line.name.toLocaleLowerCase('kk').includes(wanted)) &&
      fits(line, result),
  );
  const place = (line: ReportLine) =>
    placesOf(line)
      .map((key) => {
        const name = hallName(report, key);
        return name ? localized(name) : t('common:ownDevice');
      })
      .join(', ');
  const stay = ({ firstInAt, lastOutAt }: ReportLine) =>
    firstInAt !== null && lastOutAt !== null ? format.timeRange(firstInAt, lastOutAt) : '—';
  const columns: Column<ReportLine>[] = [
    {
      key: 'name',
      title: t('person'),
      main: true,
      cell: (line) => <PersonName name={line.name} details={[line.position, line.district]} />,
    },
    { key: 'place', title: t('place'), cell: place },
    { key: 'time', title: t('inOut'), numeric: true, cell: stay },
    { key: 'minutes', title: t('minutes'), numeric: true, cell: (line) => format.minutes(line.creditedMs) },
    { key: 'percent', title: t('percent'), numeric: true, cell: (line) => format.percent(line.percent) },
    { key: 'hours', title: t('hours'), numeric: true, cell: (line) => format.number(line.hours) },
    { key: 'result', title: t('result'), cell: (line) => <Result line={line} /> },
  ];
  return (
    <Stack>
      <Group align="flex-end">
        <TextInput
          type="search"
          label={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', xs: 240 }}
        />
        <Select
          label={t('place')}
          clearable
          searchable
          placeholder={t('all')}
          value={hallId}
          onChange={onHall}
          data={report.halls.map(({ place: each, names }) => ({
            value: placeKey(each),
            label: names ? `${localized(names.centre)}: ${localized(names.hall)}` : t('common:ownDevice'),
          }))}
          w={{ base: '100%', xs: 300 }}
        />
        <Select
          label={t('result')}
          clearable
          placeholder={t('all')}
          value={result}
          onChange={setResult}
          data={results.map((each) => ({ value: each, label: t(`filter.${each}`) }))}
          w={{ base: '100%', xs: 220 }}
        />
      </Group>
      {rows.length === 0 && <EmptyState title={t('common:nothingFound')} />}
      {rows.length > 0 && (
        <DataTable
          caption={t('views.people', { count: rows.length })}
          columns={columns}
          rows={rows.slice(0, most)}
          rowKey={(line) => line.personId}
          onOpen={(line) => onOpen(line.personId)}
        />
      )}
      {rows.length > most && (
        <Group justify="center">
          <Button variant="default" onClick={() => setMost(most + step)}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function fits(line: ReportLine, result: string | null): boolean {
  if (result === 'credited') return line.credited;
  if (result === 'not') return !line.credited;
  if (result === 'late') return line.lateMs !== null;
  return result !== 'conflict' || line.conflictIds.length > 0;
}
