import { Alert, Progress, Text } from '@mantine/core';
import { errorCatalogue } from '@minber/shared/errors';
import { identityApi } from '@minber/shared/identity/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api/query.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';

interface Props {
  jobId: string;
  /** The same for the life of the page. */
  onDone: () => Promise<unknown>;
}

/** How far a batch is, and what came of it. */
export function BatchProgress({ jobId, onDone }: Props) {
  const { t } = useTranslation('certificates');
  const localized = useLocalized();
  const job = useQuery({
    ...ask(identityApi.job, { params: { jobId } }),
    refetchInterval: (query) => (isOver(query.state.data?.state) ? false : 700),
  });
  const state = job.data?.state;
  useEffect(() => {
    if (state === 'done') void onDone();
  }, [state, onDone]);
  if (job.error) return <ErrorPanel error={job.error} retry={() => void job.refetch()} />;
  if (!job.data) return null;
  const { progress, result, errorCode } = job.data;
  if (state === 'done')
    return (
      <Alert color="green" role="status" title={t('award.done')}>
        {t('award.doneText', { issued: 0, passedOver: 0, ...result })}
      </Alert>
    );
  if (state === 'failed') {
    const failure = Object.entries(errorCatalogue).find(([code]) => code === errorCode)?.[1];
    return (
      <Alert color="red" role="alert" title={t('award.failed')}>
        {localized((failure ?? errorCatalogue['server.failed']).text)}
      </Alert>
    );
  }
  return (
    <div role="status">
      <Progress
        value={progress.of > 0 ? (100 * progress.done) / progress.of : 0}
        size="lg"
        aria-label={t('award.issuing')}
      />
      <Text size="sm" c="dimmed" mt={6}>
        {t('award.issuing')}
      </Text>
    </div>
  );
}

function isOver(state: string | undefined): boolean {
  return state === 'done' || state === 'failed';
}
