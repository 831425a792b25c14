import type { RollCall } from '@minber/shared/attendance/states';
import type { HallEventDoc } from '../record/hall-event-model.ts';

/** A roll-call stands in the event that confirms those who were found. */
export function rollCallOf({ kind, by, at, actorName, heads, listed }: HallEventDoc): RollCall | null {
  if (kind !== 'confirm' || by !== 'roll-call' || heads === null) return null;
  return { at, by: actorName, listed: listed ?? 0, heads };
}
