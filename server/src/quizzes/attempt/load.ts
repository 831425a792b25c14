import type { Id } from '@minber/shared/platform/ids';
import { fail } from '../../platform/index.ts';
import { type AttemptDoc, AttemptModel } from './model.ts';

/** Throws `resource.absent`. */
export async function loadAttempt(attemptId: Id): Promise<AttemptDoc> {
  return (await AttemptModel.findById(attemptId, { outbox: 0 }).lean<AttemptDoc>()) ?? fail('resource.absent');
}

/** One person's attempts at a quiz of a cohort, oldest first. */
export function attemptsOf(cohortId: Id, activityId: Id, personId: Id): Promise<AttemptDoc[]> {
  return AttemptModel.find({ cohortId, activityId, personId }, { outbox: 0 }).sort({ number: 1 }).lean<AttemptDoc[]>();
}

/** Everybody's attempts at a quiz of a cohort, each person's oldest first. */
export function attemptsAt(cohortId: Id, activityId: Id): Promise<AttemptDoc[]> {
  return AttemptModel.find({ cohortId, activityId }, { outbox: 0 }).sort({ number: 1 }).lean<AttemptDoc[]>();
}
