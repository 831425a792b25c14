import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Page } from '@minber/shared/platform/paging';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { HallPicker } from '../../ui/HallPicker.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';

const pageSize = 50;

interface Query {
  q: string | undefined;
  hallId: string | undefined;
  cursor: string | undefined;
  limit: number;
}

interface Props<Row> {
  listKey: unknown[];
  fetchPage: (query: Query, signal: AbortSignal) => Promise<Page<Row>>;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** What stands there where there is nobody. */
  nobody?: string;
}

/** People of cohorts, page by page, found by name and hall. */
export function PeopleList<Row>({ listKey, fetchPage, columns, rowKey, nobody }: Props<Row>) {
  const { t } = useTranslation('record');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const [hallId, setHallId] = useState<string | null>(null);
  const query = { q: wanted || undefined, hallId: hallId ?? undefined, limit: pageSize };
  const list = useInfiniteQuery({
    queryKey: [...listKey, query],
    queryFn: ({ pageParam, signal }) => fetchPage({ ...query, cursor: pageParam || undefined }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <h2>{t('people', { count: list.data?.pages[0]?.total ?? 0 })}</h2>
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
      {list.isPending && <ListSkeleton rows={6} />}
      {list.error && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          icon={<IconUsers size={40} stroke={1.4} />}
          title={wanted || hallId ? t('common:nothingFound') : (nobody ?? t('nobody'))}
        />
      )}
      {rows.length > 0 && <DataTable caption={t('caption')} columns={columns} rows={rows} rowKey={rowKey} />}
      {list.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
