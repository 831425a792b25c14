import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { expectedApi } from '@minber/shared/seminars/contract';
import type { ExpectedPerson } from '@minber/shared/seminars/expected';
import type { Seminar } from '@minber/shared/seminars/state';
import { IconFileImport, IconSearch, IconTableExport, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, download } from '../../api/call.ts';
import { usePages } from '../../api/usePages.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PagedTable } from '../../ui/PagedTable.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
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
  const pages = usePages(expectedApi.list, [params, query], (cursor, signal) =>
    call(expectedApi.list, { params, query: { ...query, cursor }, signal }),
  );
  const revision = pages.pages?.at(-1)?.revision ?? seminar.revision;
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
      <PagedTable
        pages={pages}
        caption={t('expected.caption')}
        columns={columns}
        rowKey={({ person }) => person.personId}
        expected={8}
        empty={
          <EmptyState
            icon={<IconUsers size={40} stroke={1.4} />}
            title={wanted ? t('common:nothingFound') : t('expected.none')}
            text={wanted ? undefined : t('expected.noneText')}
          />
        }
      />
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
