import type { Id, Instant } from '@minber/shared/platform/ids';
import { isSameAnswer } from '@minber/shared/quizzes/answered';
import type { AnswerToSave, SavedAnswers } from '@minber/shared/quizzes/learner';
import type { z } from 'zod';
import { clock, fail, together } from '../../platform/index.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import { closeAttempt, graceMs, regraded } from './close.ts';
import { fixedOf } from './facets.ts';
import { loadAttempt } from './load.ts';
import { type AttemptDoc, AttemptModel, type StoredAnswer } from './model.ts';

type Touched = Pick<AttemptDoc, '_id' | 'state' | 'deadline' | 'responses'>;

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
  const { asked } = (await fixedOf(attemptId)) ?? fail('resource.absent');
  const fields = answers.flatMap(({ questionId }, at) =>
    asked.has(questionId) ? [] : [{ path: `answers.${at}.questionId`, message: 'question.unknown' }],
  );
  if (fields.length > 0) fail('request.invalid', { fields });
  const after = (await saveInTurn({ attemptId, answers, arrivedAt })) ?? fail('resource.absent');
  const isOpen = after.state === 'open' && after.deadline > arrivedAt - graceMs;
  const isMissing = answers.some((answer) => !isStored(after.responses[answer.questionId], answer));
  return isMissing && !isOpen ? keepLate(after, answers, arrivedAt) : answerOf(after, answers, 'stale');
}

/** The attempts as they are after the writes. They are found by their id alone: conditions beside it cost the database more than the write. */
async function saveTogether(saves: Save[]): Promise<(Touched | undefined)[]> {
  const updates = saves.map(({ attemptId, answers, arrivedAt }) => ({
    updateOne: { filter: { _id: attemptId }, update: whileOpen(answers, arrivedAt) },
  }));
  // Without mongoose, which would go through every update anew.
  await AttemptModel.collection.bulkWrite(updates as never, { ordered: false });
  const responses = saves.flatMap(({ answers }) =>
    answers.map(({ questionId }) => [`responses.${questionId}`, 1] as const),
  );
  const found = await AttemptModel.find(
    { _id: { $in: saves.map(({ attemptId }) => attemptId) } },
    { state: 1, deadline: 1, ...Object.fromEntries(responses) },
  ).lean<Touched[]>();
  const attempts = new Map(found.map((attempt) => [attempt._id, attempt]));
  return saves.map(({ attemptId }) => attempts.get(attemptId));
}

function whileOpen(answers: AnswerToSave[], arrivedAt: Instant) {
  const isOpen = { $and: [{ $eq: ['$state', 'open'] }, { $gt: ['$deadline', arrivedAt - graceMs] }] };
  const revision = { $cond: [isOpen, { $add: ['$revision', 1] }, '$revision'] };
  return [{ $set: { revision, ...overLowerRevs('responses', answers, arrivedAt, isOpen) } }];
}

/** What the server keeps for each question, if its `rev` is higher than what is there. Values are taken literally. */
function overLowerRevs(
  field: 'responses' | 'late',
  answers: AnswerToSave[],
  savedAt: Instant,
  only: unknown = true,
): Record<string, unknown> {
  const latest = new Map<Id, AnswerToSave>();
  for (const answer of answers) {
    const before = latest.get(answer.questionId);
    if (!before || before.rev < answer.rev) latest.set(answer.questionId, answer);
  }
  return Object.fromEntries(
    [...latest.values()].map(({ questionId, value, rev }) => {
      const path = `${field}.${questionId}`;
      const isNewer = { $and: [only, { $gt: [rev, { $ifNull: [`$${path}.rev`, 0] }] }] };
      return [path, { $cond: [isNewer, { $literal: { value, rev, savedAt } }, `$${path}`] }];
    }),
  );
}

/** What is stored already is told as saved, so that a lost acknowledgement is no loss. */
async function keepLate(
  { _id, responses }: Touched,
  answers: AnswerToSave[],
  arrivedAt: Instant,
): Promise<SavedAnswers> {
  const late = answers.filter((answer) => !isStored(responses[answer.questionId], answer));
  await AttemptModel.updateOne(
    { _id },
    [{ $set: { revision: { $add: ['$revision', 1] }, ...overLowerRevs('late', late, arrivedAt) } }],
    { updatePipeline: true },
  );
  await gradeLate(_id);
  return answerOf(await loadAttempt(_id), answers, 'late');
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
    if (await regraded(attempt, at, {}, { gradePast: past })) return;
  }
}

function isStored(stored: StoredAnswer | undefined, { value, rev }: AnswerToSave): boolean {
  return stored !== undefined && stored.rev === rev && isSameAnswer(stored.value, value);
}

function answerOf(
  { state, deadline, responses }: Touched,
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
