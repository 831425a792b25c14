import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { Correction, CorrectQuestion } from '@minber/shared/quizzes/corrections';
import type { z } from 'zod';
import { audit, clock, fail, isDuplicate, type JobHandler, jobs, newId } from '../../platform/index.ts';
import { cardsOf } from '../../programmes/index.ts';
import { regraded } from '../attempt/close.ts';
import { loadAttempt } from '../attempt/load.ts';
import { AttemptModel } from '../attempt/model.ts';
import { type FrozenQuestionDoc, FrozenQuestionModel } from '../quiz/model.ts';
import { type CorrectionDoc, CorrectionModel } from './model.ts';
import { attemptsAsking, correctionCase } from './preview.ts';

const refusals = {
  nothingNew: 'question.nothingNew',
  otherShape: 'question.otherShape',
  unfinished: 'question.unfinished',
} as const;
const againAfterMs = 15_000;

/**
 * Lets the bank's version of a question count in everything this programme has frozen. The act is one document; what
 * follows (frozen questions, then attempts) is a job that may be repeated, and runs once more a little later, for attempts
 * that were being graded just then. Throws `request.conflict` for another version than previewed.
 */
export async function correctQuestion(
  principal: Principal,
  quizId: Id,
  questionId: Id,
  { version, reason }: z.output<typeof CorrectQuestion>,
): Promise<Correction> {
  const { programmeId, question, obstacle } = await correctionCase(quizId, questionId);
  if (question.version !== version) fail('request.conflict');
  if (obstacle) fail(refusals[obstacle]);
  const correction: CorrectionDoc = {
    ...{ _id: newId(), programmeId, quizId, questionId, version, reason },
    text: question.content.text,
    content: question.content,
    byId: subjectOf(principal) ?? null,
    at: clock.now(),
    regraded: 0,
    isDone: false,
  };
  try {
    await CorrectionModel.create(correction);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    const first = await CorrectionModel.findOne({ programmeId, questionId, version }).lean<CorrectionDoc>();
    if (first) await enqueue(first);
    return first ? viewOf(first) : fail('request.conflict');
  }
  await enqueue(correction);
  await audit({
    principal,
    action: 'question:correct',
    on: { kind: 'question', id: questionId },
    details: { quizId, version, reason },
  });
  return viewOf(correction);
}

async function enqueue({ _id }: CorrectionDoc): Promise<void> {
  const job = { kind: 'quizzes.regrade', payload: { correctionId: _id } };
  await jobs.enqueue({ ...job, key: _id });
  await jobs.enqueue({ ...job, key: `${_id}/again`, runAt: clock.now() + againAfterMs });
}

/** Corrects the frozen questions, then grades again every finished attempt that asks them. Repeated, it changes nothing. */
export const regradeJob: JobHandler = async ({ correctionId }: { correctionId: Id }) => {
  const correction = await CorrectionModel.findById(correctionId).lean<CorrectionDoc>();
  if (!correction) return;
  await correctFrozen(correction);
  const attempts = await attemptsAsking(correction.programmeId, correction.questionId);
  for (const { _id, state } of attempts) if (state !== 'open') await gradeAgain(_id, correction);
  const done = await AttemptModel.countDocuments({ 'gradePast.correctionId': correctionId });
  await CorrectionModel.updateOne({ _id: correctionId }, { $set: { regraded: done, isDone: true } });
};

async function correctFrozen({
  _id: correctionId,
  programmeId,
  questionId,
  version,
  content,
  at,
}: CorrectionDoc): Promise<void> {
  const frozen = await FrozenQuestionModel.find({ programmeId, questionId, version: { $lt: version } }).lean<
    FrozenQuestionDoc[]
  >();
  for (const one of frozen) {
    const before = { version: one.version, content: one.content };
    await FrozenQuestionModel.updateOne(
      { _id: one._id, version: one.version },
      { $set: { version, content }, $push: { corrections: { correctionId, at, before } } },
    );
  }
}

async function gradeAgain(attemptId: Id, { _id: correctionId, byId }: CorrectionDoc): Promise<void> {
  for (;;) {
    const attempt = await loadAttempt(attemptId);
    if (attempt.gradePast.some((one) => one.correctionId === correctionId)) return;
    const at = clock.now();
    const past = { at, why: 'correction', byId, correctionId, grade: attempt.grade };
    if (await regraded(attempt, at, {}, { gradePast: past })) return;
  }
}

/** Newest first. */
export async function listCorrections(quizId: Id): Promise<Correction[]> {
  const found = await CorrectionModel.find({ quizId }).sort({ at: -1 }).limit(200).lean<CorrectionDoc[]>();
  return Promise.all(found.map(viewOf));
}

async function viewOf({
  _id,
  questionId,
  text,
  version,
  reason,
  byId,
  at,
  regraded: count,
  isDone,
}: CorrectionDoc): Promise<Correction> {
  const cardFor = await cardsOf([byId]);
  return {
    correctionId: _id,
    questionId,
    text,
    version,
    reason,
    by: byId ? cardFor(byId) : null,
    at,
    regraded: count,
    isDone,
  };
}
