import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { programmeApi } from '@minber/shared/programmes/contract';
import type { ProgrammeSummary } from '@minber/shared/programmes/state';
import { IconBooks, IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Hours } from '../learn/Hours.tsx';
import { CohortTable } from './cohort/CohortTable.tsx';
import { NewProgrammeModal } from './NewProgrammeModal.tsx';

/** The programmes and cohorts a reader writes, runs or oversees. */
export default function AuthoringPage() {
  const { t } = useTranslation('programmes');
  const may = useMay();
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <PageHeader
        title={t('manageTitle')}
        back={{ to: '/programmes', label: t('title') }}
        actions={
          may('programme:create') && (
            <Group gap="sm">
              <Button
                component={Link}
                to="/authoring/import"
                variant="default"
                leftSection={<IconFileImport size={18} aria-hidden />}
              >
                {t('archive.import')}
              </Button>
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
                {t('new.title')}
              </Button>
            </Group>
          )
        }
      />
      <Stack gap="xl">
        {may('programme:list') && <Programmes />}
        {may('cohort:list') && (
          <section>
            <Group justify="space-between" align="center">
              <h2>{t('cohort.list')}</h2>
              {may('hours:totals') && <Link to="/hours">{t('cohort.hoursTotals')}</Link>}
            </Group>
            <CohortTable />
          </section>
        )}
      </Stack>
      {isMaking && <NewProgrammeModal onClose={() => setMaking(false)} />}
    </>
  );
}

function Programmes() {
  const { t } = useTranslation('programmes');
  const localized = useLocalized();
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search.trim(), 300);
  const { data, error, refetch, isPending } = useQuery({
    ...ask(programmeApi.list, { query: { q: q || undefined, limit: 200 } }),
    placeholderData: keepPreviousData,
  });
  const columns: Column<ProgrammeSummary>[] = [
    {
      key: 'title',
      title: t('fields.title'),
      main: true,
      cell: ({ programmeId, title }) => (
        <Link to={`/authoring/${programmeId}`}>{localized(title) || t('untitled')}</Link>
      ),
    },
    { key: 'hours', title: t('fields.hours'), cell: ({ minutes }) => <Hours minutes={minutes} /> },
    { key: 'modules', title: t('fields.modules'), numeric: true, cell: ({ modules }) => modules },
    { key: 'cohorts', title: t('fields.cohorts'), numeric: true, cell: ({ cohorts }) => cohorts },
    {
      key: 'state',
      title: t('fields.state'),
      cell: ({ publishedVersion, isChanged }) => (
        <Group gap={6}>
          {publishedVersion === null ? (
            <Tag>{t('state.draft')}</Tag>
          ) : (
            <Tag tone="good">{t('state.published', { version: publishedVersion })}</Tag>
          )}
          {publishedVersion !== null && isChanged && <Tag tone="warn">{t('state.changed')}</Tag>}
        </Group>
      ),
    },
    { key: 'saved', title: t('fields.saved'), wideOnly: true, cell: ({ savedAt }) => format.dateTime(savedAt) },
  ];
  return (
    <Stack>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        maw={340}
      />
      {isPending && <ListSkeleton rows={4} />}
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data && data.items.length === 0 && (
        <EmptyState
          icon={<IconBooks size={40} stroke={1.4} />}
          title={q ? t('common:nothingFound') : t('none')}
          text={q ? undefined : t('new.text')}
        />
      )}
      {data && data.items.length > 0 && (
        <DataTable
          caption={t('manageTitle')}
          columns={columns}
          rows={data.items}
          rowKey={({ programmeId }) => programmeId}
        />
      )}
    </Stack>
  );
}
