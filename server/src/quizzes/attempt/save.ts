import type { Id, Instant } from '@minber/shared/platform/ids';
import { isSameAnswer } from '@minber/shared/quizzes/answered';
import type { AnswerToSave, SavedAnswers } from '@minber/shared/quizzes/learner';
import type { z } from 'zod';
import { clock, fail, together } from '../../platform/index.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import { closeAttempt, graceMs, regraded } from './close.ts';
import { loadAttempt } from './load.ts';
import { type AttemptDoc, AttemptModel, type StoredAnswer } from './model.ts';

type Touched = Pick<AttemptDoc, 'state' | 'deadline' | 'responses'>;

interface Save {
  attemptId: Id;
  answers: AnswerToSave[];
  arrivedAt: Instant;
}

/** In a rush many attempts are written with one wait for the journal, and read with one question. */
const saveInTurn = together(saveTogether);

/**
 * Stores answers in one write that holds only while the attempt is open and in time, each only over a lower `rev`. What
 * comes later is kept as late. Throws `request.invalid` for a question that is not asked here.
 */
export async function saveAnswers(attemptId: Id, answers: AnswerToSave[], arrivedAt: Instant): Promise<SavedAnswers> {
  const saved = await saveInTurn({ attemptId, answers, arrivedAt });
  if (saved.status === 'rejected') throw saved.reason;
  return saved.value;
}

/** Who is refused refuses nobody who went with him. */
async function saveTogether(saves: Save[]): Promise<PromiseSettledResult<SavedAnswers>[]> {
  const oneByOne = () => Promise.allSettled(saves.map(saveAlone));
  if (saves.length === 1) return oneByOne();
  const updates = saves.map((save) => ({ updateOne: { filter: openFor(save), update: newer(save) } }));
  const { matchedCount } = await AttemptModel.collection.bulkWrite(updates as never, { ordered: false });
  // Who is too late is found by asking one by one, which stores nothing twice.
  if (matchedCount < saves.length) return oneByOne();
  const found = await AttemptModel.find(
    { _id: { $in: saves.map(({ attemptId }) => attemptId) } },
    projectionOf(saves.flatMap(({ answers }) => answers)),
  ).lean<(Touched & { _id: Id })[]>();
  const attempts = new Map(found.map((attempt) => [attempt._id, attempt]));
  return Promise.allSettled(
    saves.map(async (save) => {
      const attempt = attempts.get(save.attemptId);
      return attempt ? answerOf(attempt, save.answers, 'stale') : saveAlone(save);
    }),
  );
}

async function saveAlone(save: Save): Promise<SavedAnswers> {
  const written = await AttemptModel.findOneAndUpdate(openFor(save), newer(save), {
    returnDocument: 'after',
    projection: projectionOf(save.answers),
    updatePipeline: true,
  }).lean<Touched>();
  if (written) return answerOf(written, save.answers, 'stale');
  return keepLate(save.attemptId, save.answers, save.arrivedAt);
}

function openFor({ attemptId, answers, arrivedAt }: Save) {
  const asked = [...new Set(answers.map(({ questionId }) => questionId))];
  return {
    _id: attemptId,
    state: 'open' as const,
    deadline: { $gt: arrivedAt - graceMs },
    'items.questionId': { $all: asked },
  };
}

function newer({ answers, arrivedAt }: Save) {
  return [{ $set: { revision: { $add: ['$revision', 1] }, ...overLowerRevs('responses', answers, arrivedAt) } }];
}

/** What the server keeps for each question, if its `rev` is higher than what is there. Values are taken literally. */
function overLowerRevs(
  field: 'responses' | 'late',
  answers: AnswerToSave[],
  savedAt: Instant,
): Record<string, unknown> {
  const latest = new Map<Id, AnswerToSave>();
  for (const answer of answers) {
    const before = latest.get(answer.questionId);
    if (!before || before.rev < answer.rev) latest.set(answer.questionId, answer);
  }
  return Object.fromEntries(
    [...latest.values()].map(({ questionId, value, rev }) => {
      const path = `${field}.${questionId}`;
      const isNewer = { $gt: [rev, { $ifNull: [`$${path}.rev`, 0] }] };
      return [path, { $cond: [isNewer, { $literal: { value, rev, savedAt } }, `$${path}`] }];
    }),
  );
}

/** Too late, or not asked here: what is stored already is told as saved, so that a lost acknowledgement is no loss. */
async function keepLate(attemptId: Id, answers: AnswerToSave[], arrivedAt: Instant): Promise<SavedAnswers> {
  const attempt = await loadAttempt(attemptId);
  const asked = new Set(attempt.items.map(({ questionId }) => questionId));
  const fields = answers.flatMap(({ questionId }, at) =>
    asked.has(questionId) ? [] : [{ path: `answers.${at}.questionId`, message: 'question.unknown' }],
  );
  if (fields.length > 0) fail('request.invalid', { fields });
  const late = answers.filter((answer) => !isStored(attempt.responses[answer.questionId], answer));
  if (late.length > 0) {
    await AttemptModel.updateOne(
      { _id: attemptId },
      [{ $set: { revision: { $add: ['$revision', 1] }, ...overLowerRevs('late', late, arrivedAt) } }],
      { updatePipeline: true },
    );
    await gradeLate(attemptId);
  }
  const after = await loadAttempt(attemptId);
  return answerOf(after, answers, 'late');
}

/** Where the quiz grades what came late and only time closed the attempt. */
async function gradeLate(attemptId: Id): Promise<void> {
  for (;;) {
    let attempt = await loadAttempt(attemptId);
    if (attempt.state === 'open') attempt = await closeAttempt(attemptId, { by: 'time', key: null });
    const { settings } = await frozenQuiz(attempt.versionId, attempt.activityId);
    if (settings.lateAnswers !== 'graded' || attempt.closedBy !== 'time') return;
    const at = clock.now();
    const past = { at, why: 'late', byId: null, correctionId: null, grade: attempt.grade };
    if (await regraded(attempt, at, {}, {}, { gradePast: past })) return;
  }
}

function isStored(stored: StoredAnswer | undefined, { value, rev }: AnswerToSave): boolean {
  return stored !== undefined && stored.rev === rev && isSameAnswer(stored.value, value);
}

function projectionOf(answers: AnswerToSave[]): Record<string, 1> {
  const responses = answers.map(({ questionId }) => [`responses.${questionId}`, 1] as const);
  return { state: 1, deadline: 1, ...Object.fromEntries(responses) };
}

function answerOf(
  { state, deadline, responses = {} }: Touched,
  answers: AnswerToSave[],
  otherwise: 'stale' | 'late',
): z.output<typeof SavedAnswers> {
  return {
    answers: answers.map((answer) => {
      const stored = responses[answer.questionId];
      return {
        questionId: answer.questionId,
        outcome: isStored(stored, answer) ? 'saved' : otherwise,
        stored: stored ? { questionId: answer.questionId, ...stored } : null,
      };
    }),
    state,
    deadline,
    serverNow: clock.now(),
  };
}
