import type { HallEvent } from '@minber/shared/attendance/rules/stays';
import type { Id } from '@minber/shared/platform/ids';
import { defineModel, type OutboxEvent, outboxField, type Stored } from '../../platform/index.ts';

/** Something recorded about people in a hall: stays derive from these. Only ever added. */
export interface HallEventDoc extends Stored, Omit<HallEvent, 'eventId'> {
  seminarId: Id;
  sessionId: Id;
  /** Who recorded it; null: the person himself by scanning. */
  actorId: Id | null;
  actorName: string;
  /** Heads counted at a roll-call. */
  heads: number | null;
  /** How many stood on the list as present at a roll-call. */
  listed: number | null;
  /** Where it was recorded after the session's end. */
  outbox?: OutboxEvent[];
}

/** An action becomes at most one event of a kind: what is sent twice meets the unique index. */
export const HallEventModel = defineModel<HallEventDoc>(
  'hallEvents',
  {
    seminarId: String,
    sessionId: String,
    hallId: String,
    kind: String,
    personIds: [String],
    at: Number,
    recordedAt: Number,
    by: String,
    actionId: String,
    undoes: { type: String, default: null },
    actorId: { type: String, default: null },
    actorName: String,
    heads: { type: Number, default: null },
    listed: { type: Number, default: null },
    ...outboxField,
  },
  {
    indexes: [
      { fields: { hallId: 1, sessionId: 1, actionId: 1, kind: 1 }, unique: true },
      { fields: { sessionId: 1, at: 1 } },
      { fields: { 'outbox.eventId': 1 }, sparse: true },
    ],
  },
);
