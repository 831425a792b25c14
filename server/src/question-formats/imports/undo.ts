import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { AppError, audit, fail } from '../../platform/index.ts';
import { archiveQuestion, editQuestion, findQuestions } from '../../quizzes/index.ts';
import { isAdded } from './apply.ts';
import { type ImportRowDoc, type QuestionImportDoc, QuestionImportModel } from './model.ts';
import { loadImport, rowsOf } from './view.ts';

/**
 * Takes an import back: added questions go to the archive (a test that names one keeps it), filled ones get back what they
 * had. Questions that somebody has edited since stay, and are counted. Throws `questionImport.notApplied`.
 */
export async function undoImport(principal: Principal, bankId: Id, importId: Id): Promise<QuestionImportDoc> {
  const found = await loadImport(bankId, importId);
  if (found.state === 'undone') return found;
  if (found.state === 'preview') fail('questionImport.notApplied');
  await QuestionImportModel.updateOne(
    { _id: importId, state: { $in: ['applying', 'applied'] } },
    { $set: { state: 'undoing' } },
  );
  const leftEdited = await takeBack(principal, bankId, await rowsOf(importId));
  const undone = await QuestionImportModel.findOneAndUpdate(
    { _id: importId, state: 'undoing' },
    { $set: { state: 'undone', leftEdited } },
    { returnDocument: 'after' },
  ).lean<QuestionImportDoc>();
  if (undone)
    await audit({
      principal,
      action: 'question:import-undo',
      on: { kind: 'bank', id: bankId },
      details: { importId, leftEdited },
    });
  return undone ?? loadImport(bankId, importId);
}

/** Answers how many were left as they are. */
async function takeBack(principal: Principal, bankId: Id, rows: ImportRowDoc[]): Promise<number> {
  const written = rows.filter(({ draft }) => draft !== null);
  const known = new Map(
    (await findQuestions(written.map(({ questionId }) => questionId))).map((one) => [one._id, one]),
  );
  let left = 0;
  for (const row of written) {
    const question = known.get(row.questionId);
    if (!question || question.bankId !== bankId || question.archived) continue;
    const { revision } = question;
    const isAsWritten = JSON.stringify(question.content) === JSON.stringify(row.draft?.content);
    const isUntaken = row.before !== null && JSON.stringify(question.content) === JSON.stringify(row.before.content);
    if (isUntaken) continue;
    if (!isAsWritten) left += 1;
    else if (isAdded(row)) await calmly(archiveQuestion(principal, bankId, question._id, { revision, archived: true }));
    else if (row.before) {
      const { name, mark, tags, difficulty, folderId } = question;
      const edit = { name, mark, tags, difficulty, folderId, revision, content: row.before.content };
      await calmly(editQuestion(principal, bankId, question._id, edit));
    }
  }
  return left;
}

/** Edited at this very moment: it stays. */
async function calmly(writing: Promise<unknown>): Promise<void> {
  await writing.catch((thrown: unknown) => {
    if (!(thrown instanceof AppError) || thrown.code !== 'request.conflict') throw thrown;
  });
}
