import type { Id } from '@minber/shared/platform/ids';
import type { ImportSummary, QuestionImport } from '@minber/shared/question-formats/imports';
import { fail } from '../../platform/index.ts';
import { cardsOf } from '../../programmes/index.ts';
import { type ImportRowDoc, ImportRowModel, type QuestionImportDoc, QuestionImportModel } from './model.ts';

/** Throws `resource.absent` for what is no import of this bank. */
export async function loadImport(bankId: Id, importId: Id): Promise<QuestionImportDoc> {
  return (
    (await QuestionImportModel.findOne({ _id: importId, bankId }).lean<QuestionImportDoc>()) ?? fail('resource.absent')
  );
}

/** In the order of the file. */
export function rowsOf(importId: Id): Promise<ImportRowDoc[]> {
  return ImportRowModel.find({ importId }).sort({ number: 1 }).lean<ImportRowDoc[]>();
}

export async function viewImport(found: QuestionImportDoc): Promise<QuestionImport> {
  const [[summary], rows] = await Promise.all([summariesOf([found]), rowsOf(found._id)]);
  return { ...(summary ?? fail('resource.absent')), bankId: found.bankId, entries: rows.map(({ entry }) => entry) };
}

/** What was written to a bank or taken back again, newest first. */
export async function listImports(bankId: Id): Promise<ImportSummary[]> {
  const found = await QuestionImportModel.find({ bankId, state: { $ne: 'preview' } })
    .sort({ at: -1 })
    .limit(50)
    .lean<QuestionImportDoc[]>();
  return summariesOf(found);
}

async function summariesOf(found: QuestionImportDoc[]): Promise<ImportSummary[]> {
  const cardFor = await cardsOf(found.map(({ byId }) => byId));
  return found.map(({ _id: importId, byId, bankId: _, ...rest }) => ({
    ...rest,
    importId,
    by: byId ? cardFor(byId) : null,
  }));
}
