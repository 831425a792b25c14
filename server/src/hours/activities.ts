import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { doneOf } from '@minber/shared/programmes/progress';
import { membersOf, runOf } from '../programmes/index.ts';
import { bringToDue, type Wanted } from './ledger.ts';

export const activityReasons = { first: 'completed', later: 'version' } as const;

/** Credits these people of a cohort with the minutes that its version gives for what they completed. */
export async function settleActivities(cohortId: Id, personIds: Id[]): Promise<void> {
  await bringToDue({ sessionId: cohortId, personId: { $in: personIds } }, activityReasons, () =>
    activitiesDue(cohortId, personIds),
  );
}

/** Seminars are not among them: those are credited by their record. */
export async function activitiesDue(cohortId: Id, personIds: Id[]): Promise<Wanted[]> {
  const run = await runOf(cohortId);
  if (!run) return [];
  const worth = activitiesOf(run.outline).filter(({ kind, minutes }) => kind !== 'seminar' && minutes > 0);
  return (await membersOf(cohortId, personIds)).flatMap(({ personId, completions }) => {
    const done = doneOf(run.outline, completions);
    return worth.flatMap(({ activityId, minutes }) => {
      const at = done.get(activityId)?.at;
      return at === undefined
        ? []
        : [{ personId, activityId, sessionId: cohortId, due: { minutes, full: true }, earnedAt: at }];
    });
  });
}
