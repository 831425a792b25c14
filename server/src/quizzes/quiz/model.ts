import type { Id, Instant } from '@minber/shared/platform/ids';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import type { QuizDraft } from '@minber/shared/quizzes/quiz';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/** A quiz as its authors edit it. */
export interface QuizDoc extends Stored, QuizDraft {
  programmeId: Id;
  revision: number;
  savedAt: Instant;
  savedById: Id | null;
}

/** A quiz as a version of its programme froze it; never changed. */
export interface FrozenQuizDoc extends Stored, QuizDraft {
  programmeId: Id;
  versionId: Id;
  activityId: Id;
  quizId: Id;
  /** What each draw takes from. */
  pools: { slotId: Id; questionIds: Id[] }[];
}

/** A question as a version froze it. Only an author's correction changes it, and keeps what was before. */
export interface FrozenQuestionDoc extends Stored {
  programmeId: Id;
  versionId: Id;
  questionId: Id;
  bankId: Id;
  /** What counts: as frozen, or as last corrected. */
  version: number;
  content: QuestionContent;
  corrections: { correctionId: Id; at: Instant; before: { version: number; content: QuestionContent } }[];
}

const plain = Schema.Types.Mixed;
const list = { type: [plain], default: [] };
const draft = { title: plain, intro: plain, settings: plain, slots: list };

export const QuizModel = defineModel<QuizDoc>(
  'quizzes',
  { ...draft, programmeId: String, revision: Number, savedAt: Number, savedById: { type: String, default: null } },
  { indexes: [{ fields: { programmeId: 1, savedAt: -1 } }] },
);

export const FrozenQuizModel = defineModel<FrozenQuizDoc>(
  'frozenQuizzes',
  { ...draft, programmeId: String, versionId: String, activityId: String, quizId: String, pools: list },
  { indexes: [{ fields: { versionId: 1, activityId: 1 }, unique: true }, { fields: { quizId: 1 } }] },
);

export const FrozenQuestionModel = defineModel<FrozenQuestionDoc>(
  'frozenQuestions',
  {
    programmeId: String,
    versionId: String,
    questionId: String,
    bankId: String,
    version: Number,
    content: plain,
    corrections: list,
  },
  { indexes: [{ fields: { versionId: 1, questionId: 1 }, unique: true }, { fields: { questionId: 1 } }] },
);
