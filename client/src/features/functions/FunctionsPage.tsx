import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { functionApi } from '@minber/shared/seminars/contract';
import type { LocalFunction } from '@minber/shared/seminars/functions';
import { IconFileImport, IconListNumbers, IconPlus, IconSearch, IconTableExport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';
import { FunctionModal, type FunctionTask } from './FunctionModal.tsx';

/** The catalogue of functions of local self-government. */
export default function FunctionsPage() {
  const { t } = useTranslation('functions');
  const may = useMay();
  const localized = useLocalized();
  const [search, setSearch] = useState('');
  const [task, setTask] = useState<FunctionTask | null>(null);
  const file = useRun();
  const functions = useQuery(ask(functionApi.list));
  const mayWrite = may('function:write');
  const wanted = search.trim().toLocaleLowerCase('kk');
  const items = functions.data?.items ?? [];
  const rows = items.filter(
    ({ number, title }) =>
      String(number) === wanted || Object.values(title).some((text) => text.toLocaleLowerCase('kk').includes(wanted)),
  );
  const columns: Column<LocalFunction>[] = [
    { key: 'title', title: t('name'), main: true, cell: ({ number, title }) => `${number}. ${localized(title)}` },
    {
      key: 'sample',
      title: t('status'),
      width: 140,
      cell: ({ sample }) => sample && <Tag tone="warn">{t('sample')}</Tag>,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={functions.data && t('count', { count: items.length })}
        actions={
          <>
            <Button
              variant="default"
              loading={file.busy}
              leftSection={<IconTableExport size={18} aria-hidden />}
              onClick={() => void file.run(() => download(functionApi.exportFile))}
            >
              {t('export')}
            </Button>
            {mayWrite && (
              <>
                <Button
                  variant="default"
                  leftSection={<IconFileImport size={18} aria-hidden />}
                  onClick={() => setTask({ kind: 'import' })}
                >
                  {t('import')}
                </Button>
                <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setTask({ kind: 'edit' })}>
                  {t('common:action.add')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Stack>
        {file.error !== null && <ErrorPanel error={file.error} />}
        {items.some(({ sample }) => sample) && <Alert color="yellow">{t('sampleText')}</Alert>}
        <TextInput
          type="search"
          label={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w={{ base: '100%', xs: 340 }}
        />
        {functions.isPending && <ListSkeleton rows={10} height={46} />}
        {functions.error && <ErrorPanel error={functions.error} retry={() => void functions.refetch()} />}
        {functions.data && items.length === 0 && (
          <EmptyState icon={<IconListNumbers size={40} stroke={1.4} />} title={t('none')} text={t('noneText')} />
        )}
        {items.length > 0 && rows.length === 0 && <Text c="dimmed">{t('common:nothingFound')}</Text>}
        {rows.length > 0 && (
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={rows}
            rowKey={({ functionId }) => functionId}
            {...(mayWrite && { onOpen: (item: LocalFunction) => setTask({ kind: 'edit', item }) })}
          />
        )}
      </Stack>
      <FunctionModal task={task} onClose={() => setTask(null)} />
    </>
  );
}
