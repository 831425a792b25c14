import { Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { IconSearch, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, download } from '../../../api/call.ts';
import { usePages } from '../../../api/usePages.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PagedTable } from '../../../ui/PagedTable.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { useResultColumns } from './useResultColumns.tsx';

/** Everybody of the cohort and how the quiz went for him, also who has not started. */
export function PeopleTab({ cohortId, activityId }: { cohortId: string; activityId: string }) {
  const { t } = useTranslation('quizzes');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const params = { cohortId, activityId };
  const query = { q: wanted || undefined, limit: 100 };
  const pages = usePages(runApi.results, [params, query], (cursor, signal) =>
    call(runApi.results, { params, query: { ...query, cursor }, signal }),
  );
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
      <PagedTable
        pages={pages}
        caption={t('results.tabs.people')}
        columns={columns}
        rowKey={({ person }) => person.personId}
        empty={
          <EmptyState
            icon={<IconUsers size={40} stroke={1.4} />}
            title={wanted ? t('common:nothingFound') : t('results.nobody')}
          />
        }
      />
    </Stack>
  );
}
