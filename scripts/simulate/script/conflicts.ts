import { type Interval, intersect, totalMs, union } from '../../../shared/src/attendance/rules/intervals.ts';
import type { Key, Plan } from './plan.ts';
import type { Stay } from './stays.ts';

/** One body in two places. `places` are halls and `own`, sorted. */
export interface Conflict {
  kind: 'two-halls' | 'hall-and-device';
  person: Key;
  places: string[];
}

/** A hall and a device elsewhere may overlap so long before it is a conflict. */
const deviceOverlapMs = 2 * 60_000;

/** Everybody who was in two places at once. */
export function conflictsIn(
  { people, tabs }: Pick<Plan, 'people' | 'tabs'>,
  times: ReadonlyMap<Key, Interval[]>,
  stays: ReadonlyMap<Key, Stay[]>,
): Conflict[] {
  return people.flatMap(({ key: person }) => {
    const own = stays.get(person) ?? [];
    const halls = [...new Set(own.map(({ hall }) => hall))].sort();
    const within = (hall: Key) => union(own.filter((stay) => stay.hall === hall));
    const devices = tabs.filter(({ owner, as, receives }) => owner === person && as === 'viewer' && receives);
    const heard = union(...devices.map(({ key }) => times.get(key) ?? []));
    return halls.flatMap((hall, at): Conflict[] => [
      ...halls
        .slice(at + 1)
        .filter((other) => intersect(within(hall), within(other)).length > 0)
        .map((other) => ({ kind: 'two-halls' as const, person, places: [hall, other] })),
      ...(totalMs(intersect(within(hall), heard)) > deviceOverlapMs
        ? [{ kind: 'hall-and-device' as const, person, places: [hall, 'own'] }]
        : []),
    ]);
  });
}
