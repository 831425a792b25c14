import type { Id } from '@minber/shared/platform/ids';
import { type StandingDoc, StandingModel } from './model.ts';

/** What a cohort's programme counts of each person's hours, by his id; `creditedIds`: the activities that are in the ledger. */
export async function countedHours(cohortId: Id): Promise<Map<Id, { minutes: number; creditedIds: ReadonlySet<Id> }>> {
  const found = await StandingModel.find({ cohortId }, { personId: 1, minutes: 1, activities: 1 }).lean<
    StandingDoc[]
  >();
  return new Map(
    found.map(({ personId, minutes, activities }) => [
      personId,
      {
        minutes,
        creditedIds: new Set(activities.flatMap((one) => (one.ledgerMinutes > 0 ? one.activityId : []))),
      },
    ]),
  );
}
