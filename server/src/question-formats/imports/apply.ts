import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { ApplyImport } from '@minber/shared/question-formats/imports';
import { AppError, audit, clock, fail, isDuplicate } from '../../platform/index.ts';
import { addQuestions, allQuestions, editQuestion, findQuestions } from '../../quizzes/index.ts';
import { makeFolders } from './folders.ts';
import { type ImportRowDoc, type QuestionImportDoc, QuestionImportModel } from './model.ts';
import { loadImport, rowsOf } from './view.ts';

const questionsAtATime = 200;

/**
 * Writes what a file adds and fills. Ids were chosen when it was read, so that a repetition after a double click or a crash
 * finds what is there and adds the rest. Throws `questionImport.over`, `questionImport.noFolder`, `bank.tooMany`.
 */
export async function applyImport(
  principal: Principal,
  bankId: Id,
  importId: Id,
  { folderId, withFolders }: ApplyImport,
): Promise<QuestionImportDoc> {
  const found = await loadImport(bankId, importId);
  if (found.state === 'applied') return found;
  if (found.state !== 'preview' && found.state !== 'applying') fail('questionImport.over');
  const rows = await rowsOf(importId);
  const paths = withFolders ? rows.filter(isAdded).map(({ entry }) => entry.folder) : [];
  const folderOf = await makeFolders(principal, bankId, folderId, paths);
  await QuestionImportModel.updateOne({ _id: importId, state: 'preview' }, { $set: { state: 'applying' } });
  await add(principal, bankId, rows, ({ entry }) => folderOf(withFolders ? entry.folder : []));
  await fill(principal, bankId, rows);
  const applied = await QuestionImportModel.findOneAndUpdate(
    { _id: importId, state: 'applying' },
    { $set: { state: 'applied', appliedAt: clock.now() } },
    { returnDocument: 'after' },
  ).lean<QuestionImportDoc>();
  if (applied)
    await audit({
      principal,
      action: 'question:import',
      on: { kind: 'bank', id: bankId },
      details: { importId, fileName: found.fileName, ...found.counts },
    });
  return applied ?? loadImport(bankId, importId);
}

/** A new question; one that fills another has `before`. */
export function isAdded({ draft, before }: ImportRowDoc): boolean {
  return draft !== null && before === null;
}

async function add(
  principal: Principal,
  bankId: Id,
  rows: ImportRowDoc[],
  folderOf: (row: ImportRowDoc) => Id | null,
): Promise<void> {
  const wanted = rows.filter(isAdded);
  for (;;) {
    const there = new Set((await findQuestions(wanted.map(({ questionId }) => questionId))).map(({ _id }) => _id));
    const part = wanted.filter(({ questionId }) => !there.has(questionId)).slice(0, questionsAtATime);
    if (part.length === 0) return;
    const drafts = part.flatMap((row) => (row.draft ? [{ ...row.draft, folderId: folderOf(row) }] : []));
    const idOf = (at: number) => part[at]?.questionId ?? fail('server.failed');
    await addQuestions(principal, bankId, drafts, idOf).catch((thrown: unknown) => {
      // The second click of a double one is adding the same: look again what is missing.
      if (!isDuplicate(thrown)) throw thrown;
    });
  }
}

/** Somebody who edited a question since the file was read keeps what he wrote. */
async function fill(principal: Principal, bankId: Id, rows: ImportRowDoc[]): Promise<void> {
  const wanted = rows.filter(({ before }) => before !== null);
  if (wanted.length === 0) return;
  const known = new Map((await allQuestions(bankId)).map((question) => [question._id, question]));
  for (const { questionId, draft, before } of wanted) {
    const question = known.get(questionId);
    if (!question || !draft || question.revision !== before?.revision) continue;
    const { name, mark, tags, difficulty, folderId, revision } = question;
    const edit = { name, mark, tags, difficulty, folderId, revision, content: draft.content };
    await editQuestion(principal, bankId, questionId, edit).catch((thrown: unknown) => {
      if (!(thrown instanceof AppError) || thrown.code !== 'request.conflict') throw thrown;
    });
  }
}
