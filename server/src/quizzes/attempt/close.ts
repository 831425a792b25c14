import type { Id, Instant } from '@minber/shared/platform/ids';
import { clock, pushEvent, together } from '../../platform/index.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';
import { completionDue, completionOf } from './completion.ts';
import { gradeOf } from './grade.ts';
import { closedAttemptsOf, loadAttempt } from './load.ts';
import { type AttemptDoc, AttemptModel, type Removal } from './model.ts';

/** For how long after its deadline an answer or a submission that was under way still counts. */
export const graceMs = 5000;

interface Closing {
  by: NonNullable<AttemptDoc['closedBy']>;
  key: string | null;
  removal?: Removal;
  /** Closed by time instead, where that was over when the request arrived. */
  arrivedAt?: Instant;
}

interface Change {
  filter: Record<string, unknown>;
  update: Record<string, unknown>;
}

/** In a rush many attempts are closed with one wait for the journal. */
const closeInTurn = together(async (changes: Change[]): Promise<undefined[]> => {
  await AttemptModel.bulkWrite(
    changes.map((updateOne) => ({ updateOne })),
    { ordered: false },
  );
  return [];
});

/**
 * Closes an attempt and grades it in the same write, with the completion it means in its outbox. What somebody saves in
 * between is graded too: the write holds only for the revision that was graded. A closed attempt is left as it is.
 */
export async function closeAttempt(attemptId: Id, closing: Closing): Promise<AttemptDoc> {
  for (;;) {
    const attempt = await loadAttempt(attemptId);
    if (attempt.state !== 'open') return attempt;
    const { by, key, removal = null } = closing;
    const isOver = by === 'time' || attempt.deadline <= (closing.arrivedAt ?? 0) - graceMs;
    const isEnded = (attempt.endsBy ?? null) !== null;
    const closed = isOver
      ? { submittedAt: attempt.deadline, closedBy: 'time' as const, submitKey: null }
      : { submittedAt: clock.now(), closedBy: by, submitKey: key };
    const how = { ...closed, ...(isEnded ? { closedBy: 'staff' as const } : {}), removal };
    const only = { state: 'open', deadline: attempt.deadline };
    await closeInTurn(await regrading({ ...attempt, ...how }, clock.now(), only, how));
  }
}

/**
 * Grades a closed attempt and stores what follows in one write that holds only for its revision. Undefined: somebody
 * wrote in between; read it again.
 */
export async function regraded(
  attempt: AttemptDoc,
  at: Instant,
  set: Record<string, unknown>,
  push: Record<string, unknown>,
): Promise<AttemptDoc | undefined> {
  const { filter, update } = await regrading(attempt, at, {}, set, push);
  const written = await AttemptModel.findOneAndUpdate(filter, update, {
    returnDocument: 'after',
    projection: { outbox: 0 },
  }).lean<AttemptDoc>();
  return written ?? undefined;
}

/** The write that stores the grade of an attempt that is closed, or about to be, and what follows from it. */
async function regrading(
  attempt: AttemptDoc,
  at: Instant,
  only: Record<string, unknown>,
  set: Record<string, unknown>,
  push: Record<string, unknown> = {},
): Promise<Change> {
  const { settings } = await frozenQuiz(attempt.versionId, attempt.activityId);
  const [contents, closed] = await Promise.all([
    frozenContents(
      attempt.versionId,
      attempt.items.map(({ questionId }) => questionId),
    ),
    closedAttemptsOf(attempt),
  ]);
  const { stored } = gradeOf(attempt, settings, contents);
  const others = closed.filter(({ _id }) => _id !== attempt._id);
  const told = completionDue(settings, { ...attempt, grade: stored.grade }, others, at);
  const event = told ? pushEvent(completionOf(attempt, told)).$push : {};
  return {
    filter: { _id: attempt._id, revision: attempt.revision, ...only },
    update: {
      $set: { ...stored, ...set, ...(told ? { told } : {}) },
      $inc: { revision: 1 },
      $push: { ...event, ...push },
    },
  };
}
