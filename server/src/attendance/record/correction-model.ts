import type { SessionCorrection } from '@minber/shared/attendance/record';
import type { Id } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';

/** A signed change of when a session was live. Never changed or removed: a wrong one is answered by another. */
export interface CorrectionDoc extends WithOutbox, Omit<SessionCorrection, 'correctionId'> {
  seminarId: Id;
  key: string;
}

export const CorrectionModel = defineModel<CorrectionDoc>(
  'sessionCorrections',
  {
    seminarId: String,
    sessionId: String,
    kind: String,
    effect: String,
    interval: Schema.Types.Mixed,
    reason: String,
    authorId: String,
    authorName: String,
    at: Number,
    key: String,
    ...outboxField,
  },
  {
    indexes: [
      { fields: { authorId: 1, key: 1 }, unique: true },
      { fields: { sessionId: 1, at: 1 } },
      { fields: { 'outbox.eventId': 1 }, sparse: true },
    ],
  },
);

export function viewCorrection({
  _id,
  sessionId,
  kind,
  effect,
  interval,
  reason,
  ...by
}: CorrectionDoc): SessionCorrection {
  const { authorId, authorName, at } = by;
  return { correctionId: _id, sessionId, kind, effect, interval, reason, authorId, authorName, at };
}
