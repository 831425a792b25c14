import type { Adjustment } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';

/** A signed correction. Never changed or removed: a wrong one is answered by another. */
export interface AdjustmentDoc extends WithOutbox, Omit<Adjustment, 'adjustmentId'> {
  seminarId: Id;
  key: string;
}

export const AdjustmentModel = defineModel<AdjustmentDoc>(
  'adjustments',
  {
    seminarId: String,
    sessionId: String,
    target: Schema.Types.Mixed,
    effect: String,
    interval: { type: Schema.Types.Mixed, default: null },
    minutes: { type: Number, default: null },
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

export function viewAdjustment(stored: AdjustmentDoc): Adjustment {
  const { _id, sessionId, target, effect, interval, minutes, reason, authorId, authorName, at } = stored;
  return { adjustmentId: _id, sessionId, target, effect, interval, minutes, reason, authorId, authorName, at };
}
