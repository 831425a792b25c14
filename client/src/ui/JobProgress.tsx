import { Alert, Progress, Text } from '@mantine/core';
import { errorCatalogue } from '@minber/shared/errors';
import { identityApi } from '@minber/shared/identity/contract';
import type { JobView } from '@minber/shared/identity/import';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { ask } from '../api/query.ts';
import { useLocalized } from '../i18n/useLocalized.ts';
import { ErrorPanel } from './ErrorPanel.tsx';

interface Props {
  jobId: string;
  words: {
    running: string;
    /** How many of how many, where that is worth telling. */
    progress?: (progress: { done: number; of: number }) => string;
    failed: string;
    done: string;
    doneText: (result: NonNullable<JobView['result']>) => ReactNode;
  };
  /** The same for the life of the page. */
  onDone: () => Promise<unknown>;
}

/** How far a job is, and what came of it. */
export function JobProgress({ jobId, words, onDone }: Props) {
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
      <Alert color="green" role="status" title={words.done}>
        {words.doneText(result ?? {})}
      </Alert>
    );
  if (state === 'failed') {
    const failure = Object.entries(errorCatalogue).find(([code]) => code === errorCode)?.[1];
    return (
      <Alert color="red" role="alert" title={words.failed}>
        {localized((failure ?? errorCatalogue['server.failed']).text)}
      </Alert>
    );
  }
  return (
    <div role="status">
      <Progress
        value={progress.of > 0 ? (100 * progress.done) / progress.of : 0}
        size="lg"
        aria-label={words.running}
      />
      <Text size="sm" c="dimmed" mt={6} className="numeric">
        {words.progress?.(progress) ?? words.running}
      </Text>
    </div>
  );
}

function isOver(state: string | undefined): boolean {
  return state === 'done' || state === 'failed';
}
