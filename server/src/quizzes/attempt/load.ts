import type { Id } from '@minber/shared/platform/ids';
import { fail, readTogether, together } from '../../platform/index.ts';
import { type AttemptDoc, AttemptModel } from './model.ts';

type ClosedAttempt = Pick<AttemptDoc, '_id' | 'number' | 'grade' | 'told'>;
/** Whose, and at which quiz of which cohort. */
type Place = Pick<AttemptDoc, 'cohortId' | 'activityId' | 'personId'>;

const keyOf = ({ cohortId, activityId, personId }: Place) => `${cohortId}/${activityId}/${personId}`;

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

/** How far one person's closed attempts at a quiz of a cohort stand; of everybody who asks at one moment with one query. */
export const closedAttemptsOf = together(async (wanted: Place[]): Promise<ClosedAttempt[][]> => {
  const oneOf = (field: keyof Place) => ({ $in: [...new Set(wanted.map((place) => place[field]))] });
  const found = await AttemptModel.find(
    {
      cohortId: oneOf('cohortId'),
      activityId: oneOf('activityId'),
      personId: oneOf('personId'),
      state: { $ne: 'open' },
    },
    { cohortId: 1, activityId: 1, personId: 1, number: 1, grade: 1, told: 1 },
  ).lean<(ClosedAttempt & Place)[]>();
  const closed = Map.groupBy(found, keyOf);
  return wanted.map((place) => closed.get(keyOf(place)) ?? []);
});

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
