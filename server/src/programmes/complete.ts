import type { Id } from '@minber/shared/platform/ids';
import { ActivityCompleted } from '@minber/shared/programmes/events';
import type { Completed } from '@minber/shared/programmes/learn';
import { neighbours } from '@minber/shared/programmes/learner-view';
import { completionOf, progressOf } from '@minber/shared/programmes/progress';
import { type Consumer, clock, fail, pushEvent } from '../platform/index.ts';
import { type Learning, loadLearning, modulesOf } from './learn.ts';
import { type CompletionDoc, changed, EnrolmentModel } from './model.ts';
import { type DoneActivity, findActivity, openActivity, type Said } from './open.ts';

/**
 * A lesson was read to its end. Said again, it answers as the first time. Throws `activity.notByHand` for other kinds,
 * `activity.locked`, `cohort.over`.
 */
export async function completeLesson(
  cohortId: Id,
  personId: Id,
  activityId: Id,
  key: string,
  said?: Said,
): Promise<Completed> {
  const learning = await loadLearning(cohortId, personId);
  const { kind } = findActivity(learning, activityId);
  const before = completedBefore(learning, activityId);
  if (before) return before;
  if (kind !== 'lesson') fail('activity.notByHand');
  return complete(await openActivity('lesson', cohortId, personId, activityId, said), key);
}

/** What it answered the first time, with the progress of now; undefined: it is not completed. */
export function completedBefore(learning: Learning, activityId: Id): Completed | undefined {
  const before = learning.enrolment.completions.find((one) => one.activityId === activityId);
  return before && answer(learning, before);
}

/** Notes and tells, once, that an open activity was completed. */
export async function complete(done: DoneActivity, key: string): Promise<Completed> {
  const { cohort, enrolment, activity, at, isLate } = done;
  const { activityId } = activity;
  const { personId } = enrolment;
  const completion: CompletionDoc = { key, activityId, at, grade: null, ...(isLate && { isLate }) };
  const payload: ActivityCompleted = { personId, cohortId: cohort._id, activityId, at, grade: null };
  const { $push } = pushEvent({ type: 'activity.completed', payload });
  // Two tabs at once: the one that finds it there already changes nothing and tells nothing.
  await EnrolmentModel.updateOne(
    { _id: enrolment._id, 'completions.activityId': { $ne: activityId } },
    { $push: { ...$push, completions: completion }, ...changed },
  );
  const after = await loadLearning(cohort._id, personId);
  return completedBefore(after, activityId) ?? answer(after, completion);
}

function answer(learning: Learning, { activityId, at }: CompletionDoc): Completed {
  const { outline, enrolment } = learning;
  const { completions } = enrolment;
  return {
    doneAt: at,
    progress: progressOf(outline, completions),
    completedAt: completionOf(outline, completions),
    next: neighbours(modulesOf(learning, clock.now()), activityId).next,
  };
}

/**
 * Keeps what other features tell of theirs as progress, once an event. What this feature told of lessons
 * itself is there already.
 */
export const keepCompletion: Consumer = {
  name: 'programmes.progress',
  type: 'activity.completed',
  async handle({ eventId, payload }) {
    const { personId, cohortId, activityId, at, grade, isLate } = ActivityCompleted.parse(payload);
    const completion: CompletionDoc = { key: eventId, activityId, at, grade, ...(isLate && { isLate }) };
    await EnrolmentModel.updateOne(
      {
        cohortId,
        personId,
        'completions.key': { $ne: eventId },
        completions: { $not: { $elemMatch: { activityId, at, grade } } },
      },
      { $push: { completions: completion }, ...changed },
    );
  },
};
