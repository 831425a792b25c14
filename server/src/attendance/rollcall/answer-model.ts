import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/** Somebody confirmed on his own device that he is there. Only ever added, once an ask and person. */
export interface AnswerDoc extends Stored {
  seminarId: Id;
  sessionId: Id;
  askId: Id;
  personId: Id;
  at: Instant;
}

export const AnswerModel = defineModel<AnswerDoc>(
  'rollCallAnswers',
  { seminarId: String, sessionId: String, askId: String, personId: String, at: Number },
  { indexes: [{ fields: { askId: 1, personId: 1 }, unique: true }, { fields: { sessionId: 1 } }] },
);
