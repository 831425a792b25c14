import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Cohort } from '@minber/shared/programmes/cohorts';
import { cohortApi } from '@minber/shared/programmes/contract';
import { IconFileImport, IconSearch, IconTableExport, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, download } from '../../../api/call.ts';
import { usePages } from '../../../api/usePages.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { HallPicker } from '../../../ui/HallPicker.tsx';
import { PagedTable } from '../../../ui/PagedTable.tsx';
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
  const pages = usePages(cohortApi.roster, [params, query], (cursor, signal) =>
    call(cohortApi.roster, { params, query: { ...query, cursor }, signal }),
  );
  const total = pages.pages?.[0]?.total ?? 0;
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
      <PagedTable
        pages={pages}
        caption={t('roster.caption')}
        columns={columns}
        rowKey={({ enrolmentId }) => enrolmentId}
        empty={
          <EmptyState
            icon={<IconUsers size={40} stroke={1.4} />}
            title={wanted || hallId ? t('common:nothingFound') : t('roster.none')}
          />
        }
      />
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
