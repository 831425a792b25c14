import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';

/** A guest of a seminar was recognised as a person of the register. Only added; what takes it back is a document of its own. */
export interface MatchDoc extends WithOutbox {
  seminarId: Id;
  guestId: Id;
  personId: Id;
  authorId: Id;
  authorName: string;
  at: Instant;
  key: string;
  /** How many matches of this guest there had been, all taken back: one is in force at a time. */
  turn: number;
}

export const MatchModel = defineModel<MatchDoc>(
  'guestMatches',
  {
    seminarId: String,
    guestId: String,
    personId: String,
    authorId: String,
    authorName: String,
    at: Number,
    key: String,
    turn: Number,
    ...outboxField,
  },
  {
    indexes: [
      { fields: { authorId: 1, key: 1 }, unique: true },
      { fields: { seminarId: 1, guestId: 1, turn: 1 }, unique: true },
      { fields: { 'outbox.eventId': 1 }, sparse: true },
    ],
  },
);
