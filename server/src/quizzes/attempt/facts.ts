import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Dates } from '@minber/shared/programmes/pace';
import type { StartFacts } from '@minber/shared/quizzes/start-rules';
import { loadLearning } from '../../programmes/index.ts';
import { loadRun } from '../run/load.ts';
import type { RunDoc } from '../run/model.ts';
import type { AttemptDoc } from './model.ts';

export interface QuizTimes {
  opensAt: Instant;
  closesAt: Instant;
  extraMinutes: number;
  extraAttempts: number;
}

/** When a quiz is open to a person: by its dates in his cohort, at the latest until the end of his own dates. */
export function timesOf(
  { startsAt, endsAt }: Dates,
  run: Pick<RunDoc, 'opensAt' | 'closesAt' | 'allowances'>,
  personId: Id,
): QuizTimes {
  const allowance = run.allowances.find((one) => one.personId === personId);
  return {
    opensAt: run.opensAt ?? startsAt,
    closesAt: Math.min(endsAt, run.closesAt ?? endsAt),
    extraMinutes: allowance?.extraMinutes ?? 0,
    extraAttempts: allowance?.extraAttempts ?? 0,
  };
}

type Learner = Pick<Awaited<ReturnType<typeof loadLearning>>, 'cohort' | 'dates' | 'enrolment'>;

export async function readTimes({ cohort, dates, enrolment }: Learner, activityId: Id): Promise<QuizTimes> {
  return timesOf(dates, await loadRun(cohort._id, activityId), enrolment.personId);
}

/** The same of somebody's attempt. */
export async function timesOfAttempt({
  cohortId,
  personId,
  activityId,
}: Pick<AttemptDoc, 'cohortId' | 'personId' | 'activityId'>): Promise<QuizTimes> {
  return readTimes(await loadLearning(cohortId, personId), activityId);
}

export function startFacts(times: QuizTimes, attempts: AttemptDoc[], isLocked: boolean): StartFacts {
  return {
    ...times,
    isLocked,
    closedAt: attempts.flatMap(({ state, submittedAt }) => (state === 'open' ? [] : (submittedAt ?? 0))),
  };
}
