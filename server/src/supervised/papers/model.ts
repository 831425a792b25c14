import type { Id, Instant } from '@minber/shared/platform/ids';
import type { PaperAnswer } from '@minber/shared/supervised/papers';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';
import type { Draw } from '../../quizzes/index.ts';

/** What somebody typed in from a paper; the last one counts, those before are its history. */
export interface StoredEntry {
  key: string;
  answers: PaperAnswer[];
  reason: string;
  byId: Id | null;
  at: Instant;
}

/** One person's paper of a sitting: his own draw, and what was typed in from it. It becomes one attempt, whose id it has from the start. */
export interface PaperDoc extends WithOutbox {
  sittingId: Id;
  personId: Id;
  number: number;
  state: 'valid' | 'void';
  draw: Draw;
  attemptId: Id;
  madeAt: Instant;
  madeById: Id | null;
  voided: { reason: string; byId: Id | null; at: Instant } | null;
  entries: StoredEntry[];
}

const plain = Schema.Types.Mixed;

export const PaperModel = defineModel<PaperDoc>(
  'testPapers',
  {
    sittingId: String,
    personId: String,
    number: Number,
    state: String,
    draw: plain,
    attemptId: String,
    madeAt: Number,
    madeById: { type: String, default: null },
    voided: plain,
    entries: { type: [plain], default: [] },
    ...outboxField,
  },
  {
    indexes: [
      { fields: { sittingId: 1, number: 1 }, unique: true },
      // One paper of a person that counts.
      { fields: { sittingId: 1, personId: 1 }, unique: true, partial: { state: 'valid' } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);
