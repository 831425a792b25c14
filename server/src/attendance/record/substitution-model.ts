import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';

/** Somebody came for somebody else. Only added; what takes it back is a document of its own. */
export interface SubstitutionDoc extends WithOutbox {
  seminarId: Id;
  sessionId: Id;
  /** Who came: a person or a guest. */
  personId: Id;
  representedId: Id;
  basis: string;
  /** The Desk at which it was written down; null: an organiser did. */
  hallId: Id | null;
  authorId: Id | null;
  authorName: string;
  at: Instant;
  key: string;
  /** How many there had been for this represented and for this substitute, all taken back: one is in force at a time. */
  representedTurn: number;
  personTurn: number;
}

export const SubstitutionModel = defineModel<SubstitutionDoc>(
  'substitutions',
  {
    seminarId: String,
    sessionId: String,
    personId: String,
    representedId: String,
    basis: String,
    hallId: { type: String, default: null },
    authorId: { type: String, default: null },
    authorName: String,
    at: Number,
    key: String,
    representedTurn: Number,
    personTurn: Number,
    ...outboxField,
  },
  {
    indexes: [
      { fields: { sessionId: 1, key: 1 }, unique: true },
      { fields: { sessionId: 1, representedId: 1, representedTurn: 1 }, unique: true },
      { fields: { sessionId: 1, personId: 1, personTurn: 1 }, unique: true },
      { fields: { 'outbox.eventId': 1 }, sparse: true },
    ],
  },
);
