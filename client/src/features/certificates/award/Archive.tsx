import { Button, Group, Stack } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { JobProgress } from '../../../ui/JobProgress.tsx';
import { useRun } from '../../../ui/useRun.ts';
import type { AwardDeeds } from './useAward.ts';

/** All papers as one file: first those are drawn that are not yet, then it is downloaded. */
export function Archive({ deeds }: { deeds: AwardDeeds }) {
  const { t } = useTranslation('certificates');
  const [jobId, setJobId] = useState<string | null>(null);
  const { busy, error, run } = useRun();
  const begin = async () => {
    setJobId(null);
    setJobId((await deeds.prepareArchive()).jobId);
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          leftSection={<IconFileZip size={18} aria-hidden />}
          loading={busy}
          onClick={() => void run(begin)}
        >
          {t('archive.take')}
        </Button>
      </Group>
      {error !== null && <ErrorPanel error={error} />}
      {jobId && (
        <JobProgress
          jobId={jobId}
          onDone={deeds.takeArchive}
          words={{
            running: t('archive.drawing'),
            progress: (progress) => t('archive.progress', progress),
            failed: t('archive.failed'),
            done: t('archive.done'),
            doneText: (result) => t('archive.doneText', { files: 0, ...result }),
          }}
        />
      )}
    </Stack>
  );
}
