import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { ImportOutcome } from '@minber/shared/question-formats/imports';
import { clock, decodeText, fail, newId, runInWorker } from '../../platform/index.ts';
import { allQuestions } from '../../quizzes/index.ts';
import { judgeEntries } from './judge.ts';
import { type ImportRowDoc, ImportRowModel, type QuestionImportDoc, QuestionImportModel } from './model.ts';
import type { ReadFile, ReadOrder } from './read.worker.ts';

const questionsAtMost = 2000;
const timeoutMs = 30_000;
const rowsAtATime = 200;

/** Reads a file and keeps what would become of each question; the bank stays as it is. Throws `questionFile.*`. */
export async function previewImport(
  principal: Principal,
  bankId: Id,
  { upload, fileName, language }: { upload: Buffer; fileName: string; language: Language },
): Promise<QuestionImportDoc> {
  const { format, entries } = await readFile(upload, language);
  const importId = newId();
  const rows = judgeEntries(importId, entries, await allQuestions(bankId));
  const found: QuestionImportDoc = {
    _id: importId,
    bankId,
    fileName: fileName || (format === 'gift' ? 'questions.gift' : 'questions.xml'),
    format,
    language,
    state: 'preview',
    counts: countsOf(rows),
    byId: subjectOf(principal) ?? null,
    at: clock.now(),
    appliedAt: null,
    leftEdited: 0,
  };
  for (let at = 0; at < rows.length; at += rowsAtATime)
    await ImportRowModel.insertMany(rows.slice(at, at + rowsAtATime));
  await QuestionImportModel.create(found);
  return found;
}

async function readFile(upload: Buffer, language: Language) {
  if (upload.length === 0) fail('questionFile.empty');
  if (isBinary(upload)) fail('questionFile.unreadable');
  let read: ReadFile;
  try {
    const order: ReadOrder = { source: decodeText(upload).text, language };
    read = await runInWorker<ReadOrder, ReadFile>(new URL('./read.worker.ts', import.meta.url), order, timeoutMs);
  } catch {
    fail('questionFile.unreadable');
  }
  if ('fault' in read) fail('questionFile.notXml', { params: read.fault });
  const found = read.entries.length;
  if (found === 0) fail('questionFile.empty');
  if (found > questionsAtMost) fail('questionFile.tooMany', { params: { found, limit: questionsAtMost } });
  return read;
}

/** Archives, documents and images, by how they begin. */
function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4).toString('hex');
  return ['504b0304', '25504446', 'd0cf11e0', '89504e47', '1f8b'].some((mark) => start.startsWith(mark));
}

function countsOf(rows: ImportRowDoc[]): QuestionImportDoc['counts'] {
  const count = (outcome: ImportOutcome) => rows.filter(({ entry }) => entry.outcome === outcome).length;
  const [kept, changed, translated, unchanged, refused] = ImportOutcome.options.map(count);
  return {
    kept: kept ?? 0,
    changed: changed ?? 0,
    translated: translated ?? 0,
    unchanged: unchanged ?? 0,
    refused: refused ?? 0,
  };
}
