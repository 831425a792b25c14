import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import type { Folder } from '@minber/shared/quizzes/banks';
import type { QuestionContent, QuestionKind } from '@minber/shared/quizzes/questions';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

export interface BankDoc extends Stored {
  revision: number;
  title: LocalizedText;
  /** Null: shared by its regions; none: by the whole country. */
  programmeId: Id | null;
  regionIds: Id[];
  authorIds: Id[];
  folders: Folder[];
  createdAt: Instant;
  savedAt: Instant;
}

/** What makes a version of a question. */
export interface QuestionVersion {
  version: number;
  at: Instant;
  byId: Id | null;
  name: string;
  mark: number;
  content: QuestionContent;
}

/** A question with its earlier versions in the same document: one write makes a version and keeps the one before. */
export interface QuestionDoc extends Stored, Omit<QuestionVersion, 'at' | 'byId'> {
  bankId: Id;
  revision: number;
  folderId: Id | null;
  tags: string[];
  difficulty: number;
  archived: boolean;
  createdAt: Instant;
  savedAt: Instant;
  savedById: Id | null;
  past: QuestionVersion[];
  kind: QuestionKind;
  /** Derived from the content, for draws: without problems, and the languages in which nothing is missing. */
  isFinished: boolean;
  written: Language[];
  words: string[];
}

const plain = Schema.Types.Mixed;
const list = { type: [plain], default: [] };

export const BankModel = defineModel<BankDoc>(
  'questionBanks',
  {
    revision: Number,
    title: plain,
    programmeId: { type: String, default: null },
    regionIds: [String],
    authorIds: [String],
    folders: list,
    createdAt: Number,
    savedAt: Number,
  },
  { indexes: [{ fields: { programmeId: 1 } }] },
);

export const QuestionModel = defineModel<QuestionDoc>(
  'questions',
  {
    bankId: String,
    revision: Number,
    version: Number,
    name: String,
    mark: Number,
    content: plain,
    folderId: { type: String, default: null },
    tags: [String],
    difficulty: Number,
    archived: Boolean,
    createdAt: Number,
    savedAt: Number,
    savedById: { type: String, default: null },
    past: list,
    kind: String,
    isFinished: Boolean,
    written: [String],
    words: [String],
  },
  { indexes: [{ fields: { bankId: 1, archived: 1, createdAt: 1, _id: 1 } }, { fields: { bankId: 1, tags: 1 } }] },
);
