import { foldedWords } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { Page } from '@minber/shared/platform/paging';
import { questionProblems } from '@minber/shared/quizzes/question-problems';
import type { QuestionKind, QuestionSummary } from '@minber/shared/quizzes/questions';
import type { Filter } from '../../platform/index.ts';
import { folderTree, loadBank } from './banks.ts';
import { type QuestionDoc, QuestionModel } from './model.ts';

interface Wanted {
  q?: string | undefined;
  folderId?: Id | undefined;
  tag?: string | undefined;
  kind?: QuestionKind | undefined;
  difficulty?: number | undefined;
  archived: 'no' | 'yes';
  cursor?: string | undefined;
  limit: number;
}

/** A page of a bank's questions in the order in which they came. */
export async function listQuestions(bankId: Id, wanted: Wanted): Promise<Page<QuestionSummary>> {
  const { q, folderId, tag, kind, difficulty, archived } = wanted;
  const { folders } = await loadBank(bankId);
  const filter: Filter = {
    $and: [
      { bankId, archived: archived === 'yes' },
      folderId ? { folderId: { $in: folderTree(folders, folderId) } } : {},
      tag ? { tags: tag } : {},
      kind ? { kind } : {},
      difficulty ? { difficulty } : {},
      ...foldedWords(q).map((word) => ({ words: { $regex: `^${word}` } })),
    ],
  };
  const start = Math.max(0, Number.parseInt(wanted.cursor ?? '0', 10) || 0);
  const [found, total] = await Promise.all([
    QuestionModel.find(filter, { past: 0, words: 0 })
      .sort({ createdAt: 1, _id: 1 })
      .skip(start)
      .limit(wanted.limit)
      .lean<QuestionDoc[]>(),
    QuestionModel.countDocuments(filter),
  ]);
  const end = start + wanted.limit;
  return { items: found.map(summaryOf), next: end < total ? String(end) : null, total };
}

function summaryOf({ _id: questionId, content, ...question }: QuestionDoc): QuestionSummary {
  return { ...question, questionId, text: content.text, problems: questionProblems(content) };
}

/** Every question of a bank that is not archived, in its order. */
export function allQuestions(bankId: Id): Promise<QuestionDoc[]> {
  return QuestionModel.find({ bankId, archived: false }, { past: 0, words: 0 })
    .sort({ createdAt: 1, _id: 1 })
    .lean<QuestionDoc[]>();
}

/** These questions, archived ones too, of whatever bank. */
export function findQuestions(questionIds: Id[]): Promise<QuestionDoc[]> {
  return QuestionModel.find({ _id: { $in: questionIds } }, { past: 0, words: 0 }).lean<QuestionDoc[]>();
}
