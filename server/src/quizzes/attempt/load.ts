import type { Id } from '@minber/shared/platform/ids';
import { fail, readTogether } from '../../platform/index.ts';
import { type AttemptDoc, AttemptModel } from './model.ts';

type ClosedAttempt = Pick<AttemptDoc, '_id' | 'number' | 'grade' | 'told'>;

const attemptOf = readTogether(
  (ids) => AttemptModel.find({ _id: { $in: ids } }, { outbox: 0 }).lean<AttemptDoc[]>(),
  ({ _id }) => _id,
);

/** Throws `resource.absent`. */
export async function loadAttempt(attemptId: Id): Promise<AttemptDoc> {
  return (await attemptOf(attemptId)) ?? fail('resource.absent');
}

/** One person's attempts at a quiz of a cohort, oldest first. */
export function attemptsOf(cohortId: Id, activityId: Id, personId: Id): Promise<AttemptDoc[]> {
  return AttemptModel.find({ cohortId, activityId, personId }, { outbox: 0 }).sort({ number: 1 }).lean<AttemptDoc[]>();
}

/** How far one person's closed attempts at a quiz of a cohort stand. */
export function closedAttemptsOf({ cohortId, activityId, personId }: AttemptDoc): Promise<ClosedAttempt[]> {
  return AttemptModel.find(
    { cohortId, activityId, personId, state: { $ne: 'open' } },
    { number: 1, grade: 1, told: 1 },
  ).lean<ClosedAttempt[]>();
}

/** The attempts of these people at a quiz of a cohort, each person's oldest first. */
export function attemptsAt(cohortId: Id, activityId: Id, personIds: Id[]): Promise<AttemptDoc[]> {
  const wanted = { cohortId, activityId, personId: { $in: personIds } };
  return AttemptModel.find(wanted, { outbox: 0, markPast: 0 }).sort({ number: 1 }).lean<AttemptDoc[]>();
}

/** What is open in a sitting. */
export function openAttemptsIn({
  _id: sittingId,
  cohortId,
  activityId,
}: Pick<AttemptDoc, '_id' | 'cohortId' | 'activityId'>): Promise<AttemptDoc[]> {
  return AttemptModel.find({ cohortId, activityId, sittingId, state: 'open' }, { outbox: 0 }).lean<AttemptDoc[]>();
}
