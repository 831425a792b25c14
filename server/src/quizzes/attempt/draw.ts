import { randomInt } from 'node:crypto';
import type { Id } from '@minber/shared/platform/ids';
import { drawItems } from '@minber/shared/quizzes/draw';
import { seededRandom } from '@minber/shared/quizzes/random';
import { newId } from '../../platform/index.ts';
import type { OpenActivity } from '../../programmes/index.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';
import type { AttemptDoc } from './model.ts';

/** Questions drawn and shuffled for one person, and where they belong; his places are those of his enrolment. */
export type Draw = Pick<
  AttemptDoc,
  | 'personId'
  | 'cohortId'
  | 'programmeId'
  | 'activityId'
  | 'quizId'
  | 'versionId'
  | 'regionId'
  | 'centreId'
  | 'hallId'
  | 'items'
>;

export async function drawFor({ cohort, enrolment, activity }: OpenActivity, personId: Id): Promise<Draw> {
  const { _id: cohortId, programmeId, versionId } = cohort;
  const { activityId } = activity;
  const quiz = await frozenQuiz(versionId, activityId);
  const pools = new Map(quiz.pools.map(({ slotId, questionIds }) => [slotId, questionIds]));
  const fixed = quiz.slots.flatMap((slot) => (slot.kind === 'fixed' ? [slot.questionId] : []));
  const contents = await frozenContents(versionId, [...new Set([...fixed, ...[...pools.values()].flat()])]);
  const { regionId, centreId, hallId } = enrolment;
  return {
    ...{ personId, cohortId, programmeId, activityId, quizId: quiz.quizId, versionId, regionId, centreId, hallId },
    items: drawItems(quiz, pools, contents, seededRandom(randomInt(2 ** 32))),
  };
}

/** An open attempt in which nothing has been done yet. */
export function newAttempt(
  draw: Draw,
  begun: Pick<AttemptDoc, 'number' | 'startKey' | 'startedAt' | 'deadline' | 'sittingId'>,
): AttemptDoc {
  return {
    ...{ _id: newId(), ...draw, ...begun, state: 'open' },
    ...{ responses: {}, late: {}, tries: {}, marks: {}, markPast: [], revision: 0 },
    ...{ submittedAt: null, closedBy: null, submitKey: null },
    ...{ extensions: [], removal: null, enteredById: null, paperEntry: 0 },
    ...{ given: {}, grade: null, waiting: 0, gradePast: [], told: null, outbox: [] },
  };
}
