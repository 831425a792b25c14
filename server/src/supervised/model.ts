import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type Stored, type WithOutbox } from '../platform/index.ts';

/** Who is in the room, by the coordinator's word. */
export interface Presence {
  present: boolean;
  at: Instant;
  byId: Id | null;
  /** Why he was taken out. */
  removedFor?: string;
}

/** One occasion of a supervised test in a hall. */
export interface SittingDoc extends WithOutbox {
  hallId: Id;
  centreId: Id;
  regionId: Id;
  cohortId: Id;
  activityId: Id;
  state: 'open' | 'closed';
  /** Every code of this sitting follows from it and the time; codes themselves are stored nowhere. */
  secret: string;
  people: Record<Id, Presence>;
  /** More time that was given, and to which attempts: those that were open then. */
  extensions?: { key: string; minutes: number; reason: string; byId: Id | null; at: Instant; attemptIds: Id[] }[];
  openedById: Id | null;
  openedAt: Instant;
  closedAt: Instant | null;
}

/** A device lent to one person: first its code, then, once that is spent, its token; both only as hashes. */
export interface LoanDoc extends Stored {
  sittingId: Id;
  cohortId: Id;
  activityId: Id;
  personId: Id;
  key: string;
  codeHash: string;
  codeUntil: Instant;
  tokenHash: string | null;
  attemptId: Id | null;
  byId: Id | null;
  at: Instant;
  endedAt: Instant | null;
}

const plain = Schema.Types.Mixed;

export const SittingModel = defineModel<SittingDoc>(
  'sittings',
  {
    hallId: String,
    centreId: String,
    regionId: String,
    cohortId: String,
    activityId: String,
    state: String,
    secret: String,
    people: plain,
    extensions: { type: [plain], default: [] },
    openedById: { type: String, default: null },
    openedAt: Number,
    closedAt: { type: Number, default: null },
    ...outboxField,
  },
  {
    indexes: [
      { fields: { hallId: 1, cohortId: 1, activityId: 1 }, unique: true, partial: { state: 'open' } },
      { fields: { hallId: 1, openedAt: -1 } },
      { fields: { cohortId: 1, activityId: 1, state: 1 } },
      { fields: { state: 1 }, partial: { state: 'open' } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);

export const LoanModel = defineModel<LoanDoc>(
  'testDeviceLoans',
  {
    sittingId: String,
    cohortId: String,
    activityId: String,
    personId: String,
    key: String,
    codeHash: String,
    codeUntil: Number,
    tokenHash: { type: String, default: null },
    attemptId: { type: String, default: null },
    byId: { type: String, default: null },
    at: Number,
    endedAt: { type: Number, default: null },
  },
  {
    indexes: [{ fields: { codeHash: 1 } }, { fields: { tokenHash: 1 } }, { fields: { sittingId: 1, personId: 1 } }],
  },
);
