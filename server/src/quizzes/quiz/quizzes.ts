import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { questionProblems } from '@minber/shared/quizzes/question-problems';
import {
  defaultSettings,
  type NewQuiz,
  type Quiz,
  type QuizDraft,
  type QuizSummary,
  type Slot,
} from '@minber/shared/quizzes/quiz';
import { quizProblems, sizeOf } from '@minber/shared/quizzes/quiz-problems';
import type { z } from 'zod';
import { audit, clock, facetsOf, fail, newId } from '../../platform/index.ts';
import { noteContentSaved } from '../../programmes/index.ts';
import { bankFacets } from '../bank/banks.ts';
import { QuestionModel } from '../bank/model.ts';
import { type QuizDoc, QuizModel } from './model.ts';
import { type Sources, sourcesOf } from './pools.ts';

/** A quiz is its programme's: who may write the one may write the other. */
export async function quizFacets(quizId: Id, principal: Principal): Promise<Facets | undefined> {
  const found = await QuizModel.findById(quizId, { programmeId: 1 }).lean<QuizDoc>();
  return found ? facetsOf('programme', found.programmeId, principal) : undefined;
}

/** Throws `resource.absent`. */
export async function loadQuiz(quizId: Id): Promise<QuizDoc> {
  return (await QuizModel.findById(quizId).lean<QuizDoc>()) ?? fail('resource.absent');
}

/** A quiz without questions, in the settings most quizzes have. */
export function createQuiz(
  principal: Principal,
  programmeId: Id,
  { title, purpose }: z.output<typeof NewQuiz>,
): Promise<QuizDoc> {
  const isOnce = purpose === 'entry' || purpose === 'exit';
  const settings = { ...defaultSettings, purpose, ...(isOnce ? { attempts: 1 } : {}) };
  return insertQuiz(principal, programmeId, { title, intro: { kk: '', ru: '', en: '' }, settings, slots: [] });
}

export async function insertQuiz(
  principal: Principal,
  programmeId: Id,
  draft: QuizDraft,
  quizId: Id = newId(),
): Promise<QuizDoc> {
  const quiz: QuizDoc = {
    _id: quizId,
    programmeId,
    revision: 1,
    ...draft,
    savedAt: clock.now(),
    savedById: subjectOf(principal) ?? null,
  };
  await QuizModel.create(quiz);
  await audit({ principal, action: 'quiz:create', on: { kind: 'quiz', id: quizId }, details: { programmeId } });
  return quiz;
}

/** Throws `request.conflict`, and `request.invalid` for a bank or question that is not the author's to use. */
export async function editQuiz(
  principal: Principal,
  quizId: Id,
  { revision, ...draft }: QuizDraft & { revision: number },
): Promise<QuizDoc> {
  const before = await loadQuiz(quizId);
  if (before.revision !== revision) fail('request.conflict');
  await checkSlots(principal, before.slots, draft.slots);
  const at = clock.now();
  const written = await QuizModel.findOneAndUpdate(
    { _id: quizId, revision },
    { $set: { ...draft, savedAt: at, savedById: subjectOf(principal) ?? null }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<QuizDoc>();
  if (!written) fail('request.conflict');
  await noteContentSaved(before.programmeId, at);
  await audit({
    principal,
    action: 'quiz:edit',
    on: { kind: 'quiz', id: quizId },
    details: { revision: written.revision },
  });
  return written;
}

/** New places name only what their author may read; places that were there before stay whoever saves. */
async function checkSlots(principal: Principal, before: Slot[], slots: Slot[]): Promise<void> {
  if (new Set(slots.map(({ slotId }) => slotId)).size !== slots.length)
    fail('request.invalid', { fields: [{ path: 'slots', message: 'item.repeated' }] });
  const print = (slot: Slot) => (slot.kind === 'fixed' ? slot.questionId : slot.from.bankId);
  const known = new Set(before.map(print));
  const added = slots.filter((slot) => !known.has(print(slot)));
  const questionIds = added.flatMap((slot) => (slot.kind === 'fixed' ? [slot.questionId] : []));
  const questions = await QuestionModel.find({ _id: { $in: questionIds } }, { bankId: 1 }).lean<
    { _id: Id; bankId: Id }[]
  >();
  const bankOf = new Map(questions.map(({ _id, bankId }) => [_id, bankId]));
  const fields: { path: string; message: string }[] = [];
  for (const slot of added) {
    const bankId = slot.kind === 'fixed' ? bankOf.get(slot.questionId) : slot.from.bankId;
    const facets = bankId ? await bankFacets(bankId, principal) : undefined;
    if (!facets || !allows(principal, 'bank:read', facets))
      fields.push({ path: `slots.${slots.indexOf(slot)}`, message: 'question.unknown' });
  }
  if (fields.length > 0) fail('request.invalid', { fields });
}

export async function listQuizzes(programmeId: Id): Promise<QuizSummary[]> {
  const quizzes = await QuizModel.find({ programmeId }).sort({ savedAt: -1 }).lean<QuizDoc[]>();
  return Promise.all(
    quizzes.map(async (quiz) => ({
      quizId: quiz._id,
      title: quiz.title,
      purpose: quiz.settings.purpose,
      ...sizeOf(quiz.slots),
      problems: problemsOf(quiz, await sourcesOf(programmeId, quiz)).length,
      savedAt: quiz.savedAt,
    })),
  );
}

export function problemsOf(quiz: QuizDoc, { pools, fixed, foreign }: Sources) {
  return quizProblems(quiz, fixed, pools, foreign);
}

export async function viewQuiz(principal: Principal, quiz: QuizDoc): Promise<Quiz> {
  const [sources, facets] = await Promise.all([
    sourcesOf(quiz.programmeId, quiz),
    facetsOf('programme', quiz.programmeId, principal),
  ]);
  const { title, intro, settings, slots } = quiz;
  return {
    quizId: quiz._id,
    programmeId: quiz.programmeId,
    revision: quiz.revision,
    savedAt: quiz.savedAt,
    title,
    intro,
    settings,
    slots,
    questions: [...sources.fixed.values()].map(({ _id, bankId, kind, name, content, version, archived }) => ({
      questionId: _id,
      bankId,
      kind,
      name,
      text: content.text,
      version,
      archived,
      problems: questionProblems(content),
    })),
    pools: [...sources.pools].map(([slotId, pool]) => ({ slotId, size: pool.length })),
    ...sizeOf(slots),
    problems: problemsOf(quiz, sources),
    mayWrite: facets !== undefined && allows(principal, 'quiz:write', facets),
  };
}
