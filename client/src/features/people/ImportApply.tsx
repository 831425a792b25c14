import { Button, Group, Stack, Text } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import type { ImportPreview } from '@minber/shared/identity/import';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';

/** What the file would do in numbers, the button that does it, how far it has come and what came of it. */
export function ImportApply({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('people');
  const { counts } = preview;
  const [started, setStarted] = useState<string | null>(null);
  const { busy, error, run } = useRun();
  const jobId = started ?? preview.jobId;
  async function apply() {
    const { id } = await call(identityApi.applyImport, { params: { importId: preview.id } });
    setStarted(id);
  }

  return (
    <Stack>
      <Group gap="xs">
        <Tag tone="good">{t('willCreate', { count: counts.create })}</Tag>
        <Tag tone="calm">{t('willUpdate', { count: counts.update })}</Tag>
        <Tag tone={counts.refuse > 0 ? 'bad' : 'plain'}>{t('willRefuse', { count: counts.refuse })}</Tag>
      </Group>
      {error !== null && <ErrorPanel error={error} />}
      {!jobId && (
        <>
          {counts.refuse > 0 && <Text>{t('refuseText')}</Text>}
          <Group>
            <Button loading={busy} disabled={counts.create + counts.update === 0} onClick={() => void run(apply)}>
              {t('apply', { count: counts.create + counts.update })}
            </Button>
          </Group>
        </>
      )}
      {jobId && (
        <JobProgress
          jobId={jobId}
          onDone={renew}
          words={{
            running: t('applying'),
            progress: (progress) => t('progress', progress),
            failed: t('failed'),
            done: t('done'),
            doneText: (result) => (
              <>
                {t('doneText', { ...nothing, ...result })} <Link to="/people">{t('toPeople')}</Link>
              </>
            ),
          }}
        />
      )}
    </Stack>
  );
}

const nothing = { created: 0, updated: 0, refused: 0 };

const renew = () => refresh(identityApi.people);
