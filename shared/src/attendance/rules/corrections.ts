import type { Id } from '../../platform/ids.ts';
import type { Adjustment } from '../report.ts';
import { type Interval, intersect, subtract, union } from './intervals.ts';
import type { Stay } from './stays.ts';

export type Correction = Pick<Adjustment, 'adjustmentId' | 'target' | 'effect' | 'interval' | 'minutes' | 'at'>;

/**
 * Those that concern a person: his own; those of a hall in which he was checked in; those of all, if he attended at
 * all. A hall's added interval reaches him only while he was checked in there: it can't put him there.
 */
export function correctionsFor(
  all: readonly Correction[],
  person: { personId: Id; attended: boolean; stays: readonly Stay[] },
): Correction[] {
  return all.filter(({ target }) => {
    if (target.kind === 'person') return target.personId === person.personId;
    if (target.kind === 'hall') return person.stays.some((stay) => stay.hallId === target.hallId);
    return person.attended;
  });
}

/** The credited intervals with the corrections laid over them, the later one over the earlier, inside live time. */
export function corrected(
  credited: readonly Interval[],
  corrections: readonly Correction[],
  stays: readonly Stay[],
  live: readonly Interval[],
): { intervals: Interval[]; extraMs: number } {
  let intervals = union(credited);
  let extraMs = 0;
  for (const correction of [...corrections].sort(byAuthorship)) {
    const sign = correction.effect === 'add' ? 1 : -1;
    if (correction.minutes !== null) extraMs += sign * correction.minutes * 60_000;
    if (!correction.interval) continue;
    const reach = intersect(intersect([correction.interval], live), reachOf(correction, stays));
    intervals = sign > 0 ? union(intervals, reach) : subtract(intervals, reach);
  }
  return { intervals, extraMs };
}

function reachOf({ target, interval, effect }: Correction, stays: readonly Stay[]): Interval[] {
  const whole = interval ? [interval] : [];
  if (target.kind !== 'hall' || effect === 'remove') return whole;
  return stays
    .filter((stay) => stay.hallId === target.hallId)
    .map((stay) => ({ from: stay.from, to: stay.to ?? Number.POSITIVE_INFINITY }));
}

function byAuthorship(a: Correction, b: Correction): number {
  return a.at - b.at || (a.adjustmentId < b.adjustmentId ? -1 : 1);
}
