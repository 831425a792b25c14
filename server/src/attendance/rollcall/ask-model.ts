import type { RollCallAsk, RollCallReason } from '@minber/shared/attendance/roll-call';
import { rollCallDueMs } from '@minber/shared/attendance/roll-call';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';
import { everyRow, type RowScope, rowScope } from '../people/rows.ts';

/** A roll-call that was asked for. Only ever added. */
export interface RollCallAskDoc extends Stored {
  seminarId: Id;
  sessionId: Id;
  /** Unique within the session: reason and ordinal, or who asked by hand under which key. */
  occasion: string;
  reason: RollCallReason;
  at: Instant;
  byId: Id | null;
  byName: string | null;
  /** Null: every hall. */
  hallIds: Id[] | null;
  /** People on devices of their own: all, none, or those of these places. */
  own: 'all' | 'none' | { regionIds: Id[]; centreIds: Id[] };
}

/** The same moment of the same session is asked for once, whichever timer or restart comes to it. */
export const RollCallAskModel = defineModel<RollCallAskDoc>(
  'rollCallAsks',
  {
    seminarId: String,
    sessionId: String,
    occasion: String,
    reason: String,
    at: Number,
    byId: { type: String, default: null },
    byName: { type: String, default: null },
    hallIds: { type: [String], default: null },
    own: Schema.Types.Mixed,
  },
  { indexes: [{ fields: { sessionId: 1, occasion: 1 }, unique: true }, { fields: { seminarId: 1, at: -1 } }] },
);

/** The ask as Desks, control room and own devices are shown it. */
export function viewAsk({ _id, sessionId, at, reason, byName }: RollCallAskDoc): RollCallAsk {
  return { askId: _id, sessionId, at, dueAt: at + rollCallDueMs, reason, byName };
}

export function asksHall({ hallIds }: RollCallAskDoc, hallId: Id): boolean {
  return hallIds === null || hallIds.includes(hallId);
}

/** The people on devices of their own whom an ask reaches, by where they belong. */
export function askedOwn({ own }: RollCallAskDoc): RowScope {
  if (own === 'all') return everyRow;
  return rowScope(own === 'none' ? { regionIds: [], centreIds: [] } : own, { hostIds: [] });
}
