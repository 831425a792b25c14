import { Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Endpoint } from '@minber/shared/platform/endpoint';
import type { Page } from '@minber/shared/platform/paging';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/usePages.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HallPicker } from '../../ui/HallPicker.tsx';
import { PagedTable } from '../../ui/PagedTable.tsx';

const pageSize = 50;

interface Query {
  q: string | undefined;
  hallId: string | undefined;
  cursor: string | undefined;
  limit: number;
}

interface Props<Row> {
  endpoint: Endpoint;
  /** What the list depends on besides. */
  about?: unknown[];
  fetchPage: (query: Query, signal: AbortSignal) => Promise<Page<Row>>;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** What stands there where there is nobody. */
  nobody?: string;
}

/** People of cohorts, page by page, found by name and hall. */
export function PeopleList<Row>({ endpoint, about = [], fetchPage, columns, rowKey, nobody }: Props<Row>) {
  const { t } = useTranslation('record');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const [hallId, setHallId] = useState<string | null>(null);
  const query = { q: wanted || undefined, hallId: hallId ?? undefined, limit: pageSize };
  const pages = usePages<Page<Row>>(endpoint, [...about, query], (cursor, signal) =>
    fetchPage({ ...query, cursor }, signal),
  );
  return (
    <Stack>
      <h2>{t('people', { count: pages.pages?.[0]?.total ?? 0 })}</h2>
      <Group align="flex-end">
        <TextInput
          type="search"
          label={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', xs: 300 }}
        />
        <HallPicker label={t('hall')} clearable value={hallId} onChange={setHallId} />
      </Group>
      <PagedTable
        pages={pages}
        caption={t('caption')}
        columns={columns}
        rowKey={rowKey}
        empty={
          <EmptyState
            icon={<IconUsers size={40} stroke={1.4} />}
            title={wanted || hallId ? t('common:nothingFound') : (nobody ?? t('nobody'))}
          />
        }
      />
    </Stack>
  );
}
