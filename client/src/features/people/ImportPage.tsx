import { Button, Group, Stack, Text } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { call, download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ImportApply } from './ImportApply.tsx';
import { ImportRows } from './ImportRows.tsx';

const accept = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** File → what it would do, row by row → apply → result. Nothing is written before the reader says so. */
export default function ImportPage() {
  const { t } = useTranslation('people');
  const [address, setAddress] = useSearchParams();
  const importId = address.get('import');
  const file = useRun();
  const template = useRun();
  const preview = useQuery({
    ...ask(identityApi.import, { params: { importId: importId ?? '' } }),
    enabled: importId !== null,
  });

  async function read(chosen: File) {
    await file.run(async () => {
      const { id } = await call(identityApi.previewImport, { upload: chosen });
      setAddress({ import: id });
    });
  }

  return (
    <>
      <PageHeader
        title={t('importTitle')}
        subtitle={t('importText')}
        back={{ to: '/people', label: t('title') }}
        actions={
          <Button
            variant="default"
            loading={template.busy}
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void template.run(() => download(identityApi.importTemplate))}
          >
            {t('template')}
          </Button>
        }
      />
      <Stack gap="lg">
        {template.error !== null && <ErrorPanel error={template.error} />}
        {file.error !== null && <ErrorPanel error={file.error} />}
        {!importId && (
          <FileDrop
            label={t('fileLabel')}
            hint={t('fileHint')}
            accept={accept}
            busy={file.busy}
            onFile={(chosen) => void read(chosen)}
          />
        )}
        {importId && preview.isPending && <ListSkeleton rows={8} />}
        {importId && preview.error && <ErrorPanel error={preview.error} retry={() => void preview.refetch()} />}
        {importId && preview.data && (
          <>
            <Card
              title={preview.data.fileName}
              actions={
                <Button size="sm" variant="default" onClick={() => setAddress({})}>
                  {t('otherFile')}
                </Button>
              }
            >
              <Text c="dimmed" size="sm" mb="md">
                {preview.data.format.kind === 'xlsx'
                  ? 'XLSX'
                  : t('csvFormat', { encoding: preview.data.format.encoding })}
              </Text>
              <ImportApply preview={preview.data} />
            </Card>
            <ImportRows preview={preview.data} />
          </>
        )}
        {!importId && (
          <Group>
            <Text size="sm" c="dimmed">
              {t('importColumns')}
            </Text>
          </Group>
        )}
      </Stack>
    </>
  );
}
