import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/** That an author let a later version of a question count in what was frozen. Only ever added. */
export interface CorrectionDoc extends Stored {
  programmeId: Id;
  quizId: Id;
  questionId: Id;
  text: LocalizedText;
  version: number;
  content: QuestionContent;
  reason: string;
  byId: Id | null;
  at: Instant;
  regraded: number;
  isDone: boolean;
}

export const CorrectionModel = defineModel<CorrectionDoc>(
  'questionCorrections',
  {
    programmeId: String,
    quizId: String,
    questionId: String,
    text: Schema.Types.Mixed,
    version: Number,
    content: Schema.Types.Mixed,
    reason: String,
    byId: { type: String, default: null },
    at: Number,
    regraded: Number,
    isDone: Boolean,
  },
  {
    indexes: [
      { fields: { programmeId: 1, questionId: 1, version: 1 }, unique: true },
      { fields: { quizId: 1, at: -1 } },
    ],
  },
);
