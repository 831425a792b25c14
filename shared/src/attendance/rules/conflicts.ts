import type { Id } from '../../platform/ids.ts';
import type { Place } from '../../seminars/people.ts';
import type { ConflictKind } from '../report.ts';
import type { Heard } from './downtime.ts';
import { type Interval, intersect, totalMs, union } from './intervals.ts';
import type { Stay } from './stays.ts';

/** A hall and a device elsewhere may overlap this long (walking in, closing a laptop) before it is a conflict. */
export const deviceOverlapMs = 2 * 60_000;

/** What is recorded may be off by so much: who went from one hall to another may seem to be in both as long as that. */
export const hallOverlapMs = 5_000;

/** A stretch in which a device of the person was heard and received media. `hallId`: a companion inside a hall. */
export interface DeviceSpan extends Heard {
  hallId: Id | null;
}

/** One body in two places, with the times at which it was. */
export interface Clash {
  kind: ConflictKind;
  places: Place[];
  intervals: Interval[];
}

/**
 * Every pair of places in which one person was at once. Open stays end at `asOf`, but two that are both open are a conflict
 * however young they are: nobody has said that he left. Order of input does not matter.
 */
export function clashesOf(stays: readonly Stay[], devices: readonly DeviceSpan[], asOf: number): Clash[] {
  const halls = [...new Set(stays.map((stay) => stay.hallId))].sort();
  const inHall = (hallId: Id, openTo = asOf) =>
    stays.filter((stay) => stay.hallId === hallId).map((stay) => ({ from: stay.from, to: stay.to ?? openTo }));
  const forEver = Number.POSITIVE_INFINITY;
  const clashes: Clash[] = [];
  halls.forEach((hallId, index) => {
    for (const other of halls.slice(index + 1)) {
      const overlaps = intersect(inHall(hallId, forEver), inHall(other, forEver));
      const known = overlaps.filter(({ from, to }) => to - from > hallOverlapMs);
      const intervals = intersect(known, [{ from: Number.NEGATIVE_INFINITY, to: asOf }]);
      const places: Place[] = [hallId, other].map((id) => ({ kind: 'hall', hallId: id }));
      if (intervals.length > 0) clashes.push({ kind: 'two-halls', places, intervals });
    }
    const elsewhere = union(devices.filter((device) => device.hallId !== hallId));
    const intervals = intersect(inHall(hallId), elsewhere);
    if (totalMs(intervals) > deviceOverlapMs)
      clashes.push({ kind: 'hall-and-device', places: [{ kind: 'hall', hallId }, { kind: 'own' }], intervals });
  });
  return clashes;
}
