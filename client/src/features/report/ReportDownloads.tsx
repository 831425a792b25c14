import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import type { SessionReport } from '@minber/shared/attendance/report';
import { reportsApi } from '@minber/shared/reports/contract';
import { versionsApi } from '@minber/shared/reports/versions';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download } from '../../api/call.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { Files } from './versions/Files.tsx';

/** The report as it is now, to work with: tables, drafts of the documents, the sheet to print. */
export function ReportDownloads({ report }: { report: SessionReport }) {
  const { t } = useTranslation('report');
  const { seminarId, sessionId } = report;
  const params = { seminarId, sessionId };
  const table = useRun();
  return (
    <>
      <Button
        component={Link}
        to={`/seminars/${seminarId}/sessions/${sessionId}/sheet`}
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
      >
        {t('sheet')}
      </Button>
      <Button
        variant="default"
        loading={table.busy}
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => void table.run(() => download(reportsApi.sessionCsv, { params }))}
      >
        CSV
      </Button>
      <Popover width={330} position="bottom-end" trapFocus returnFocus withArrow shadow="md">
        <Popover.Target>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
            {t('file.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="xs">
            <Text size="sm">{t('file.draftText')}</Text>
            <Files
              label={t('file.draft')}
              fetchFile={(document) => download(versionsApi.draft, { params: { ...params, document } })}
            />
            <Group>
              <Button
                size="sm"
                variant="default"
                onClick={() => void table.run(() => download(reportsApi.sessionXlsx, { params }))}
              >
                {t('file.table')}
              </Button>
            </Group>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {table.error !== null && <ErrorPanel error={table.error} />}
    </>
  );
}
