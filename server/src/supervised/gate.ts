import type { Id } from '@minber/shared/platform/ids';
import { clock, fail, limits } from '../platform/index.ts';
import { type SupervisedStart, startAttempt } from '../quizzes/index.ts';
import { isCode } from './codes.ts';
import { type SittingDoc, SittingModel } from './model.ts';

/** Wrong codes of one person; six digits last for minutes, so guessing is hopeless. */
const tries = { points: 10, seconds: 600 };

/**
 * Lets somebody start a supervised test: he is checked in to an open sitting of it, in whatever hall, and typed the code
 * that is read out there. Throws `sitting.notCheckedIn`, `sitting.wrongCode`, `quiz.supervised`, `request.tooMany`.
 */
export async function letIn({ cohortId, activityId, personId, code }: SupervisedStart): Promise<{ sittingId: Id }> {
  const open = await SittingModel.find({ cohortId, activityId, state: 'open' }).lean<SittingDoc[]>();
  const own = open.filter(({ people }) => people[personId]?.present);
  if (own.length === 0) fail('sitting.notCheckedIn');
  if (!code) fail('quiz.supervised');
  await limits.hit('sitting-code', personId, tries);
  const now = clock.now();
  const found = own.find((sitting) => isCode(sitting, code, now)) ?? fail('sitting.wrongCode');
  await limits.forget('sitting-code', personId, tries);
  return { sittingId: found._id };
}

/**
 * Starts (or goes on with) the test whose code somebody typed, in whatever hall he is checked in. Throws
 * `sitting.notCheckedIn`, `sitting.wrongCode`, `request.tooMany`, and what starting an attempt throws.
 */
export async function enterByCode(
  personId: Id,
  { key, code }: { key: string; code: string },
): Promise<{ attemptId: Id }> {
  const own = await SittingModel.find({ state: 'open', [`people.${personId}.present`]: true }).lean<SittingDoc[]>();
  if (own.length === 0) fail('sitting.notCheckedIn');
  await limits.hit('sitting-code', personId, tries);
  const now = clock.now();
  const found = own.find((sitting) => isCode(sitting, code, now)) ?? fail('sitting.wrongCode');
  await limits.forget('sitting-code', personId, tries);
  const attempt = await startAttempt(found.cohortId, personId, found.activityId, { key, code });
  return { attemptId: attempt._id };
}
