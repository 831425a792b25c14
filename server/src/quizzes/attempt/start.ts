import type { Id } from '@minber/shared/platform/ids';
import { deadlineOf, startBlock } from '@minber/shared/quizzes/start-rules';
import { clock, fail, isDuplicate } from '../../platform/index.ts';
import { openActivity } from '../../programmes/index.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import { drawFor, newAttempt } from './draw.ts';
import { readTimes, startFacts } from './facts.ts';
import { checkSupervised } from './gate.ts';
import { attemptsOf } from './load.ts';
import { type AttemptDoc, AttemptModel } from './model.ts';

interface Wanted {
  key: string;
  code?: string | undefined;
}

const refusals = {
  locked: 'activity.locked',
  notOpenYet: 'quiz.notOpenYet',
  closed: 'quiz.closed',
  noAttemptsLeft: 'quiz.noAttemptsLeft',
  coolDown: 'quiz.coolDown',
} as const;

/**
 * Starts an attempt with its questions drawn and shuffled, or answers with the one that is open or was started by this
 * key. Throws what `refusals` names, `quiz.supervised`, `cohort.over`, `resource.absent`.
 */
export async function startAttempt(cohortId: Id, personId: Id, activityId: Id, wanted: Wanted): Promise<AttemptDoc> {
  const open = await openActivity('quiz', cohortId, personId, activityId);
  const quiz = await frozenQuiz(open.cohort.versionId, activityId);
  const [times, attempts] = await Promise.all([
    readTimes(open, activityId),
    attemptsOf(cohortId, activityId, personId),
  ]);
  const known = attempts.find(({ state, startKey }) => state === 'open' || startKey === wanted.key);
  if (known) return known;
  const block = startBlock(quiz.settings, startFacts(times, attempts, false), clock.now());
  if (block) fail(refusals[block.kind]);
  const { hallId } = open.enrolment;
  const start = { cohortId, activityId, personId, hallId, code: wanted.code };
  const sittingId = quiz.settings.supervised ? (await checkSupervised(start)).sittingId : null;
  const startedAt = clock.now();
  const attempt = newAttempt(await drawFor(open, personId), {
    ...{ number: attempts.length + 1, startKey: wanted.key, startedAt, sittingId },
    deadline: deadlineOf(quiz.settings, { startedAt, ...times }),
  });
  try {
    await AttemptModel.create(attempt);
    return attempt;
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    // Another tab or device was first: its attempt is this one.
    return startAttempt(cohortId, personId, activityId, wanted);
  }
}
