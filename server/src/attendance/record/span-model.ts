import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/**
 * One stretch in which one connection was heard. Only added and extended: `lastAt` grows, `closed` becomes true.
 * A connection that is heard without receiving media has spans of its own (`media: false`), which earn nothing.
 */
export interface SpanDoc extends Stored {
  seminarId: Id;
  sessionId: Id;
  ownerKind: 'person' | 'screen';
  /** Person or screen. */
  ownerId: Id;
  /** A screen's hall, or the hall a companion belongs to. */
  hallId: Id | null;
  media: boolean;
  /** Heard from someone who oversees or runs the seminar: no attender unless he is expected. */
  staff: boolean;
  connectionId: string;
  device: string;
  /** The browser profile's random id, and a keyed hash of the client's address; spans of before lack both. */
  deviceId?: string | null;
  network?: string | null;
  startAt: Instant;
  lastAt: Instant;
  closed: boolean;
  /** It did not end: the node stopped or died while it lasted. */
  interrupted: boolean;
  node: string;
  boot: string;
}

export const SpanModel = defineModel<SpanDoc>(
  'presenceSpans',
  {
    seminarId: String,
    sessionId: String,
    ownerKind: String,
    ownerId: String,
    hallId: { type: String, default: null },
    media: Boolean,
    staff: Boolean,
    connectionId: String,
    device: String,
    deviceId: { type: String, default: null },
    network: { type: String, default: null },
    startAt: Number,
    lastAt: Number,
    closed: Boolean,
    interrupted: { type: Boolean, default: false },
    node: String,
    boot: String,
  },
  {
    indexes: [
      { fields: { sessionId: 1, ownerId: 1, startAt: 1 } },
      { fields: { connectionId: 1, startAt: 1, media: 1 }, unique: true },
      { fields: { node: 1, closed: 1 }, partial: { closed: false } },
    ],
  },
);
