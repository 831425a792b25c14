import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/** Only ever added. `number` counts a person's objections to one session: the next needs an answer to the last. */
export interface ObjectionDoc extends Stored {
  seminarId: Id;
  sessionId: Id;
  personId: Id;
  number: number;
  key: string;
  name: string;
  /** Where his row belongs: who sees it sees the objection. */
  regionId: Id | null;
  centreId: Id | null;
  text: string;
  at: Instant;
}

export const ObjectionModel = defineModel<ObjectionDoc>(
  'objections',
  {
    seminarId: String,
    sessionId: String,
    personId: String,
    number: Number,
    key: String,
    name: String,
    regionId: String,
    centreId: String,
    text: String,
    at: Number,
  },
  {
    indexes: [
      { fields: { sessionId: 1, personId: 1, number: 1 }, unique: true },
      { fields: { personId: 1, key: 1 }, unique: true },
    ],
  },
);

/** One an objection; its `_id` is the objection's. */
export interface AnswerDoc extends Stored {
  sessionId: Id;
  key: string;
  outcome: 'accepted' | 'refused';
  note: string;
  byId: Id;
  byName: string;
  at: Instant;
}

export const AnswerModel = defineModel<AnswerDoc>(
  'objectionAnswers',
  { sessionId: String, key: String, outcome: String, note: String, byId: String, byName: String, at: Number },
  { indexes: [{ fields: { sessionId: 1 } }] },
);
