import { Button, Group, Stack } from '@mantine/core';
import { certificateApi } from '@minber/shared/certificates/contract';
import { IconCertificate, IconTableExport, IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call, download } from '../../../api/call.ts';
import { useMay } from '../../../api/session.ts';
import { usePages } from '../../../api/usePages.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { PagedTable } from '../../../ui/PagedTable.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
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
  const pages = usePages(certificateApi.list, [query], (cursor, signal) =>
    call(certificateApi.list, { query: { ...query, cursor }, signal }),
  );
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
        <PagedTable
          pages={pages}
          caption={t('register.title')}
          columns={columns}
          rowKey={({ certificateId }) => certificateId}
          empty={
            <EmptyState
              icon={<IconCertificate size={40} stroke={1.4} />}
              title={t('register.none')}
              text={t('register.noneText')}
            />
          }
        />
      </Stack>
    </>
  );
}
