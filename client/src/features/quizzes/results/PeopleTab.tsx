import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ResultRow } from '@minber/shared/quizzes/results';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, download } from '../../../api/call.ts';
import { keyOf } from '../../../api/query.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { useResultColumns } from './useResultColumns.tsx';

/** Everybody of the cohort and how the quiz went for him, also who has not started. */
export function PeopleTab({ cohortId, activityId }: { cohortId: string; activityId: string }) {
  const { t } = useTranslation('quizzes');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const params = { cohortId, activityId };
  const query = { q: wanted || undefined, limit: 100 };
  const list = useInfiniteQuery({
    queryKey: [...keyOf(runApi.results), 'pages', params, query],
    queryFn: ({ pageParam, signal }) =>
      call(runApi.results, { params, query: { ...query, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows: ResultRow[] = list.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useResultColumns();
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <TextInput
          type="search"
          label={t('results.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', xs: 300 }}
        />
        <Group gap="sm">
          <ExportButtons save={(format) => download(runApi.exportResults, { params, query: { format } })} />
        </Group>
      </Group>
      {list.isPending && <ListSkeleton rows={6} />}
      {list.error && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          icon={<IconUsers size={40} stroke={1.4} />}
          title={wanted ? t('common:nothingFound') : t('results.nobody')}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('results.tabs.people')}
          columns={columns}
          rows={rows}
          rowKey={({ person }) => person.personId}
        />
      )}
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
