import type { Id } from '@minber/shared/platform/ids';
import type { ActivityOf } from '@minber/shared/programmes/outline';
import { type BankDoc, BankModel, type QuestionDoc, QuestionModel } from '../bank/model.ts';
import { type QuizDoc, QuizModel } from './model.ts';
import type { PackedQuizzes } from './packed.ts';
import { sourcesOf } from './pools.ts';

/**
 * Quizzes with the questions they ask or could draw now. A shared bank comes with these questions alone; the programme's
 * own banks come whole, but for what is archived.
 */
export async function packQuizzes(programmeId: Id, activities: ActivityOf<'quiz'>[]): Promise<PackedQuizzes> {
  const ids = activities.flatMap(({ quizId }) => quizId ?? []);
  const found = await QuizModel.find({ _id: { $in: ids }, programmeId }).lean<QuizDoc[]>();
  const byId = new Map(found.map((quiz) => [quiz._id, quiz]));
  const quizzes = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const own = await BankModel.find({ programmeId }, { _id: 1 }).lean<{ _id: Id }[]>();
  const asked = new Set<Id>();
  for (const quiz of quizzes) {
    const { pools, fixed, foreign } = await sourcesOf(programmeId, quiz);
    for (const slot of quiz.slots)
      if (slot.kind === 'fixed' && fixed.has(slot.questionId) && !foreign.has(slot.slotId)) asked.add(slot.questionId);
    for (const id of [...pools.values()].flat()) asked.add(id);
  }
  const ownIds = own.map(({ _id }) => _id);
  const questions = await QuestionModel.find(
    { $or: [{ _id: { $in: [...asked] } }, { bankId: { $in: ownIds }, archived: false }] },
    { past: 0, words: 0 },
  )
    .sort({ createdAt: 1, _id: 1 })
    .lean<QuestionDoc[]>();
  const drawn = quizzes.flatMap(({ slots }) => slots.flatMap((slot) => (slot.kind === 'draw' ? slot.from.bankId : [])));
  const bankIds = [...new Set([...ownIds, ...questions.map(({ bankId }) => bankId), ...drawn])];
  const banks = await BankModel.find({ _id: { $in: bankIds }, $or: [{ programmeId }, { programmeId: null }] })
    .sort({ createdAt: 1, _id: 1 })
    .lean<BankDoc[]>();
  return {
    banks: banks.map(({ _id, title, folders }) => ({ bankId: _id, title, folders })),
    questions: questions.map(({ _id, bankId, folderId, tags, difficulty, name, mark, content }) => ({
      ...{ questionId: _id, bankId, folderId, tags, difficulty, name, mark, content },
    })),
    quizzes: quizzes.map(({ _id, title, intro, settings, slots }) => ({ quizId: _id, title, intro, settings, slots })),
  };
}
