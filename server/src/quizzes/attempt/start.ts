import { randomInt } from 'node:crypto';
import type { Id } from '@minber/shared/platform/ids';
import { drawItems } from '@minber/shared/quizzes/draw';
import { seededRandom } from '@minber/shared/quizzes/random';
import { deadlineOf, startBlock } from '@minber/shared/quizzes/start-rules';
import { clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { type OpenActivity, openActivity } from '../../programmes/index.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';
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
  if (quiz.settings.supervised) await checkSupervised({ cohortId, activityId, personId, hallId, code: wanted.code });
  const attempt = await drawn(open, { personId, key: wanted.key, number: attempts.length + 1, times });
  try {
    await AttemptModel.create(attempt);
    return attempt;
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    // Another tab or device was first: its attempt is this one.
    return startAttempt(cohortId, personId, activityId, wanted);
  }
}

async function drawn(
  { cohort, enrolment, activity }: OpenActivity,
  {
    personId,
    key,
    number,
    times,
  }: { personId: Id; key: string; number: number; times: Awaited<ReturnType<typeof readTimes>> },
): Promise<AttemptDoc> {
  const { versionId } = cohort;
  const quiz = await frozenQuiz(versionId, activity.activityId);
  const pools = new Map(quiz.pools.map(({ slotId, questionIds }) => [slotId, questionIds]));
  const fixed = quiz.slots.flatMap((slot) => (slot.kind === 'fixed' ? [slot.questionId] : []));
  const contents = await frozenContents(versionId, [...new Set([...fixed, ...[...pools.values()].flat()])]);
  const startedAt = clock.now();
  const { regionId, centreId, hallId } = enrolment;
  return {
    ...{ _id: newId(), personId, cohortId: cohort._id, programmeId: cohort.programmeId },
    ...{ activityId: activity.activityId, quizId: quiz.quizId, versionId, regionId, centreId, hallId },
    ...{ number, state: 'open', startKey: key, startedAt },
    deadline: deadlineOf(quiz.settings, { startedAt, ...times }),
    items: drawItems(quiz, pools, contents, seededRandom(randomInt(2 ** 32))),
    ...{ responses: {}, late: {}, tries: {}, marks: {}, markPast: [], revision: 0 },
    ...{ submittedAt: null, closedBy: null, submitKey: null, enteredById: null },
    ...{ given: {}, grade: null, waiting: 0, gradePast: [], told: null, outbox: [] },
  };
}
