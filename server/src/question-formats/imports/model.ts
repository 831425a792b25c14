import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import type { FileFormat, ImportEntry, ImportSummary } from '@minber/shared/question-formats/imports';
import type { QuestionDraft } from '@minber/shared/quizzes/questions';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/** A file that was read for a bank. Its questions are rows of their own: a file may be larger than a document. */
export interface QuestionImportDoc extends Stored {
  bankId: Id;
  fileName: string;
  format: FileFormat;
  language: Language;
  state: ImportSummary['state'];
  counts: ImportSummary['counts'];
  byId: Id | null;
  at: Instant;
  appliedAt: Instant | null;
  leftEdited: number;
}

/** One question of it: its report, and what applying writes. */
export interface ImportRowDoc extends Stored {
  importId: Id;
  number: number;
  entry: ImportEntry;
  /** Chosen when the file was read, so that applying twice adds once; of what is filled: the question of the bank. */
  questionId: Id;
  draft: Omit<QuestionDraft, 'folderId'> | null;
  /** Filled: the revision it had, and its content before and after. */
  before: { revision: number; content: QuestionDraft['content'] } | null;
}

const plain = Schema.Types.Mixed;

export const QuestionImportModel = defineModel<QuestionImportDoc>(
  'questionImports',
  {
    bankId: String,
    fileName: String,
    format: String,
    language: String,
    state: String,
    counts: plain,
    byId: { type: String, default: null },
    at: Number,
    appliedAt: { type: Number, default: null },
    leftEdited: Number,
  },
  { indexes: [{ fields: { bankId: 1, at: -1 } }] },
);

export const ImportRowModel = defineModel<ImportRowDoc>(
  'questionImportRows',
  {
    importId: String,
    number: Number,
    entry: plain,
    questionId: String,
    draft: { type: plain, default: null },
    before: { type: plain, default: null },
  },
  { indexes: [{ fields: { importId: 1, number: 1 }, unique: true }] },
);
