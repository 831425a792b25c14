import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { expectedApi } from '@minber/shared/seminars/contract';
import type { ExpectedPerson } from '@minber/shared/seminars/expected';
import type { Seminar } from '@minber/shared/seminars/state';
import { IconFileImport, IconSearch, IconTableExport, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, download } from '../../api/call.ts';
import { keyOf } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ExpectedChanges } from './ExpectedChanges.tsx';
import { ExpectedModal, type ExpectedTask } from './ExpectedModal.tsx';

/** Who is expected and where: from the register, from centres and regions, or from a file. */
export function ExpectedTab({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const format = useFormat();
  const localized = useLocalized();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const [picked, setPicked] = useState<string[]>([]);
  const [task, setTask] = useState<ExpectedTask | null>(null);
  const file = useRun();
  const params = { seminarId: seminar.seminarId };
  const query = { q: wanted || undefined, limit: 100 };
  const list = useInfiniteQuery({
    queryKey: [...keyOf(expectedApi.list), 'pages', params, query],
    queryFn: ({ pageParam, signal }) =>
      call(expectedApi.list, { params, query: { ...query, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const revision = list.data?.pages.at(-1)?.revision ?? seminar.revision;
  const frozenAt = seminar.plan?.expectedFrozenAt ?? null;
  const mayEdit = seminar.mine.mayEdit && !seminar.cancelled && seminar.state !== 'ended';
  const toggle = (personId: string) =>
    setPicked(picked.includes(personId) ? picked.filter((id) => id !== personId) : [...picked, personId]);
  const select: Column<ExpectedPerson> = {
    key: 'pick',
    title: t('expected.pick'),
    width: 60,
    cell: ({ person }) => (
      <Checkbox
        aria-label={t('expected.pickOne', { name: person.name })}
        checked={picked.includes(person.personId)}
        onChange={() => toggle(person.personId)}
      />
    ),
  };
  const columns: Column<ExpectedPerson>[] = [
    ...(mayEdit ? [select] : []),
    {
      key: 'name',
      title: t('expected.person'),
      main: true,
      cell: ({ person }) => <PersonName name={person.name} details={[person.position, person.organisation]} />,
    },
    { key: 'district', title: t('expected.district'), cell: ({ person }) => person.district },
    {
      key: 'place',
      title: t('expected.place'),
      cell: ({ hallName }) => (hallName ? localized(hallName) : t('common:ownDevice')),
    },
  ];
  return (
    <Stack>
      {frozenAt !== null && <Alert color="blue">{t('expected.frozen', { time: format.fullDateTime(frozenAt) })}</Alert>}
      <Group justify="space-between" align="flex-end">
        <TextInput
          type="search"
          aria-label={t('expected.search')}
          placeholder={t('expected.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', xs: 300 }}
        />
        <Group gap="sm">
          <Button
            variant="default"
            loading={file.busy}
            leftSection={<IconTableExport size={18} aria-hidden />}
            onClick={() => void file.run(() => download(expectedApi.exportFile, { params }))}
          >
            {t('expected.export')}
          </Button>
          {mayEdit && (
            <>
              <Button
                variant="default"
                leftSection={<IconFileImport size={18} aria-hidden />}
                onClick={() => setTask({ kind: 'import' })}
              >
                {t('expected.import')}
              </Button>
              <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setTask({ kind: 'add' })}>
                {t('expected.add')}
              </Button>
            </>
          )}
        </Group>
      </Group>
      {file.error !== null && <ErrorPanel error={file.error} />}
      {picked.length > 0 && (
        <Group gap="sm" role="status">
          <Text fw={550}>{t('expected.picked', { count: picked.length })}</Text>
          <Button size="sm" variant="default" onClick={() => setTask({ kind: 'move', personIds: picked })}>
            {t('expected.move')}
          </Button>
          <Button size="sm" variant="default" onClick={() => setTask({ kind: 'remove', personIds: picked })}>
            {t('common:action.remove')}
          </Button>
          <Button size="sm" variant="subtle" onClick={() => setPicked([])}>
            {t('expected.unpick')}
          </Button>
        </Group>
      )}
      {list.isPending && <ListSkeleton rows={8} />}
      {list.error && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState
          icon={<IconUsers size={40} stroke={1.4} />}
          title={wanted ? t('common:nothingFound') : t('expected.none')}
          text={wanted ? undefined : t('expected.noneText')}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('expected.caption')}
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
      {frozenAt !== null && <ExpectedChanges seminarId={seminar.seminarId} />}
      <ExpectedModal
        seminarId={seminar.seminarId}
        revision={revision}
        needsReason={frozenAt !== null}
        task={task}
        onClose={() => setTask(null)}
        onDone={() => setPicked([])}
      />
    </Stack>
  );
}
