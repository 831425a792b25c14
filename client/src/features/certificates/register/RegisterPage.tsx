import { Button, Group, Stack } from '@mantine/core';
import { certificateApi } from '@minber/shared/certificates/contract';
import { IconCertificate, IconTableExport, IconTemplate } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call, download } from '../../../api/call.ts';
import { keyOf } from '../../../api/query.ts';
import { useMay } from '../../../api/session.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { RegisterFilters, type Wanted } from './RegisterFilters.tsx';
import { useRegisterColumns } from './useRegisterColumns.tsx';

/** Every certificate the reader's scope opens, the newest number first. */
export default function RegisterPage() {
  const { t } = useTranslation('certificates');
  const may = useMay();
  const [wanted, setWanted] = useState<Wanted>({});
  const columns = useRegisterColumns();
  const file = useRun();
  const query = { ...wanted, limit: 50 };
  const list = useInfiniteQuery({
    queryKey: keyOf(certificateApi.list, { query }),
    queryFn: ({ pageParam, signal }) =>
      call(certificateApi.list, { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const save = (format: 'csv' | 'xlsx') =>
    void file.run(() => download(certificateApi.exportList, { query: { ...wanted, format } }));
  return (
    <>
      <PageHeader
        title={t('register.title')}
        subtitle={t('register.subtitle')}
        actions={
          <Group gap="xs">
            {may('template:list') && (
              <Button
                component={Link}
                to="/certificates/templates"
                variant="default"
                leftSection={<IconTemplate size={18} aria-hidden />}
              >
                {t('templates.title')}
              </Button>
            )}
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                variant="default"
                loading={file.busy}
                leftSection={<IconTableExport size={18} aria-hidden />}
                onClick={() => save(format)}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </Group>
        }
      />
      <Stack>
        <RegisterFilters wanted={wanted} onChange={setWanted} />
        {file.error !== null && <ErrorPanel error={file.error} />}
        {list.isPending && <ListSkeleton rows={5} />}
        {list.error && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
        {list.data && rows.length === 0 && (
          <EmptyState
            icon={<IconCertificate size={40} stroke={1.4} />}
            title={t('register.none')}
            text={t('register.noneText')}
          />
        )}
        {rows.length > 0 && (
          <DataTable
            caption={t('register.title')}
            columns={columns}
            rows={rows}
            rowKey={({ certificateId }) => certificateId}
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
    </>
  );
}
