import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { errorCatalogue } from '@minber/shared/errors';
import { identityApi } from '@minber/shared/identity/contract';
import type { ImportPreview } from '@minber/shared/identity/import';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRun } from '../../ui/useRun.ts';

/** What the file would do in numbers, the button that does it, how far it has come and what came of it. */
export function ImportApply({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('people');
  const localized = useLocalized();
  const { counts } = preview;
  const [started, setStarted] = useState<string | null>(null);
  const { busy, error, run } = useRun();
  const jobId = started ?? preview.jobId;
  const job = useQuery({
    ...ask(identityApi.job, { params: { jobId: jobId ?? '' } }),
    enabled: jobId !== null,
    refetchInterval: (query) => (isOver(query.state.data?.state) ? false : 700),
  });
  const state = job.data?.state;
  useEffect(() => {
    if (state === 'done') void refresh(identityApi.people);
  }, [state]);

  async function apply() {
    const { id } = await call(identityApi.applyImport, { params: { importId: preview.id } });
    setStarted(id);
  }

  const failure = Object.entries(errorCatalogue).find(([code]) => code === job.data?.errorCode)?.[1];

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
      {jobId && job.error && <ErrorPanel error={job.error} retry={() => void job.refetch()} />}
      {job.data && !isOver(job.data.state) && (
        <div role="status">
          <Progress
            value={job.data.progress.of > 0 ? (100 * job.data.progress.done) / job.data.progress.of : 0}
            aria-label={t('applying')}
            size="lg"
          />
          <Text size="sm" c="dimmed" mt={6} className="numeric">
            {t('progress', job.data.progress)}
          </Text>
        </div>
      )}
      {job.data?.state === 'done' && (
        <Alert color="green" title={t('done')} role="status">
          {t('doneText', { ...nothing, ...job.data.result })} <Link to="/people">{t('toPeople')}</Link>
        </Alert>
      )}
      {job.data?.state === 'failed' && (
        <Alert color="red" title={t('failed')} role="alert">
          {localized((failure ?? errorCatalogue['server.failed']).text)}
        </Alert>
      )}
    </Stack>
  );
}

const nothing = { created: 0, updated: 0, refused: 0 };

function isOver(state: string | undefined): boolean {
  return state === 'done' || state === 'failed';
}
