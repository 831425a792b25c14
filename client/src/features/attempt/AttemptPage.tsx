import type { LearnerAttempt } from '@minber/shared/quizzes/learner';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router';
import { call } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { serverClock } from '../../live/clock.ts';
import { useWaiting } from '../../offline/queue/useWaiting.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { AttemptDesk } from './AttemptDesk.tsx';
import { KeptSubmission } from './KeptSubmission.tsx';
import { useHandIn } from './useHandIn.ts';
import type { Watch } from './useWatch.ts';

/** An attempt, begun or gone on with on any device. A closed one leads back to its quiz. */
export default function AttemptPage() {
  const { attemptId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    ...ask(attemptApi.get, { params: { attemptId } }),
    // What is answered here is newer; coming back to the window asks what another device has answered.
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: true,
  });
  const subject = `attempt/${attemptId}`;
  const isHandedIn = useWaiting(subject, `${subject}/submit`);
  useEffect(() => {
    if (data) serverClock.heard(data.serverNow);
  }, [data]);
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <PageSkeleton />;
  if (data.state !== 'open') return <Navigate to={`/learn/${data.cohortId}/quizzes/${data.activityId}`} replace />;
  if (isHandedIn) return <KeptSubmission attempt={data} />;
  return <OwnAttempt key={attemptId} attempt={data} reload={() => void refetch()} />;
}

function OwnAttempt({ attempt, reload }: { attempt: LearnerAttempt; reload: () => void }) {
  return <AttemptDesk attempt={attempt} reload={reload} handIn={useHandIn(attempt)} watch={watchFor(attempt)} />;
}

function watchFor({ attemptId }: LearnerAttempt): Watch {
  return (deadline, signal) => call(attemptApi.watch, { params: { attemptId }, query: { deadline }, signal });
}
