import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Cohort, RosterRow } from '@minber/shared/programmes/cohorts';
import { cohortApi } from '@minber/shared/programmes/contract';
import { IconFileImport, IconSearch, IconTableExport, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, download } from '../../../api/call.ts';
import { keyOf } from '../../../api/query.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { HallPicker } from '../../../ui/HallPicker.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { EnrolForm } from './EnrolForm.tsx';
import { ImportEnrolments } from './ImportEnrolments.tsx';
import { useRosterColumns } from './useRosterColumns.tsx';

/** Who takes part, where he belongs and how far he is. */
export function Roster({ cohort }: { cohort: Cohort }) {
  const { cohortId, mayWrite } = cohort;
  const { t } = useTranslation('programmes');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const [hallId, setHallId] = useState<string | null>(null);
  const [task, setTask] = useState<'enrol' | 'import' | null>(null);
  const file = useRun();
  const columns = useRosterColumns(cohort);
  const params = { cohortId };
  const query = { q: wanted || undefined, hallId: hallId ?? undefined, limit: 100 };
  const list = useInfiniteQuery({
    queryKey: [...keyOf(cohortApi.roster), 'pages', params, query],
    queryFn: ({ pageParam, signal }) =>
      call(cohortApi.roster, { params, query: { ...query, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows: RosterRow[] = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const save = (format: 'csv' | 'xlsx') =>
    file.run(() => download(cohortApi.exportRoster, { params, query: { format } }));
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <h2>{t('roster.title', { count: total })}</h2>
        <Group gap="sm">
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              variant="default"
              loading={file.busy}
              leftSection={<IconTableExport size={18} aria-hidden />}
              onClick={() => void save(format)}
            >
              {format.toUpperCase()}
            </Button>
          ))}
          {mayWrite && (
            <>
              <Button
                variant="default"
                leftSection={<IconFileImport size={18} aria-hidden />}
                onClick={() => setTask('import')}
              >
                {t('roster.import')}
              </Button>
              <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setTask('enrol')}>
                {t('roster.enrol')}
              </Button>
            </>
          )}
        </Group>
      </Group>
      <Group align="flex-end">
        <TextInput
          type="search"
          label={t('roster.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', xs: 300 }}
        />
        <HallPicker label={t('roster.hall')} clearable value={hallId} onChange={setHallId} />
      </Group>
      {file.error !== null && <ErrorPanel error={file.error} />}
      {list.isPending && <ListSkeleton rows={6} />}
      {list.error && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          icon={<IconUsers size={40} stroke={1.4} />}
          title={wanted || hallId ? t('common:nothingFound') : t('roster.none')}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('roster.caption')}
          columns={columns}
          rows={rows}
          rowKey={({ enrolmentId }) => enrolmentId}
        />
      )}
      {list.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
      <Modal
        opened={task !== null}
        onClose={() => setTask(null)}
        size={task === 'import' ? 'xl' : 'md'}
        title={task === 'import' ? t('roster.import') : t('roster.enrol')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {task === 'enrol' && <EnrolForm cohortId={cohortId} onDone={() => setTask(null)} />}
        {task === 'import' && <ImportEnrolments cohortId={cohortId} onDone={() => setTask(null)} />}
      </Modal>
    </Stack>
  );
}
