import type { Id, Instant } from '@minber/shared/platform/ids';
import type { StartFacts } from '@minber/shared/quizzes/start-rules';
import { loadRun } from '../run/load.ts';
import type { RunDoc } from '../run/model.ts';
import type { AttemptDoc } from './model.ts';

export interface QuizTimes {
  opensAt: Instant;
  closesAt: Instant;
  extraMinutes: number;
  extraAttempts: number;
}

/** When a quiz is open to a person of a cohort: by its own dates there, at the latest until the cohort's end. */
export function timesOf(
  cohort: { startsAt: Instant; endsAt: Instant },
  run: Pick<RunDoc, 'opensAt' | 'closesAt' | 'allowances'>,
  personId: Id,
): QuizTimes {
  const allowance = run.allowances.find((one) => one.personId === personId);
  return {
    opensAt: run.opensAt ?? cohort.startsAt,
    closesAt: Math.min(cohort.endsAt, run.closesAt ?? cohort.endsAt),
    extraMinutes: allowance?.extraMinutes ?? 0,
    extraAttempts: allowance?.extraAttempts ?? 0,
  };
}

export async function readTimes(
  cohort: { _id: Id; startsAt: Instant; endsAt: Instant },
  activityId: Id,
  personId: Id,
): Promise<QuizTimes> {
  return timesOf(cohort, await loadRun(cohort._id, activityId), personId);
}

export function startFacts(times: QuizTimes, attempts: AttemptDoc[], isLocked: boolean): StartFacts {
  return {
    ...times,
    isLocked,
    closedAt: attempts.flatMap(({ state, submittedAt }) => (state === 'open' ? [] : (submittedAt ?? 0))),
  };
}
