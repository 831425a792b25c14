import { type Interval, intersect, totalMs, union } from '../../../shared/src/attendance/rules/intervals.ts';
import type { Key, Plan, PlannedTab } from './plan.ts';
import type { Stay } from './stays.ts';

/** What can't be so. `people` and `places` (halls and `own`) are sorted. */
export interface Conflict {
  kind: 'two-halls' | 'hall-and-device' | 'two-devices' | 'shared-device';
  people: Key[];
  places: string[];
  intervals: Interval[];
}

/** Two places may overlap so long before it is a conflict. */
const overlapMs = 2 * 60_000;
/** Two Desks that tap in the same moment may do it the one before the other. */
const sameMomentMs = 1_000;
/** Whoever is gone before he is asked once has not been seen on a device. */
const hardlySeenMs = 2_000;

type Times = ReadonlyMap<Key, Interval[]>;

/** Everybody who was in two places at once, and every device that several people used. */
export function conflictsIn(
  { people, tabs }: Pick<Plan, 'people' | 'tabs'>,
  times: Times,
  stays: ReadonlyMap<Key, Stay[]>,
  live: readonly Interval[],
): Conflict[] {
  const devices = tabs.filter(({ as, receives }) => as === 'viewer' && receives);
  const ofPeople = people.flatMap(({ key }) => {
    const own = devices.filter(({ owner }) => owner === key);
    const intervals = intersect(inTwoNetworks(own, times), live);
    return [
      ...inTwoPlaces(key, own, times, stays.get(key) ?? []),
      ...(totalMs(intervals) > overlapMs
        ? [{ kind: 'two-devices' as const, people: [key], places: ['own'], intervals }]
        : []),
    ];
  });
  return [...ofPeople, ...sharedDevices(devices, times, live)];
}

function inTwoPlaces(person: Key, own: readonly PlannedTab[], times: Times, stays: readonly Stay[]): Conflict[] {
  const halls = [...new Set(stays.map(({ hall }) => hall))].sort();
  const within = (hall: Key) => union(stays.filter((stay) => stay.hall === hall));
  return halls.flatMap((hall, at): Conflict[] => {
    const away = union(...own.filter((tab) => tab.hall !== hall).map(({ key }) => times.get(key) ?? []));
    const intervals = intersect(within(hall), away);
    return [
      ...halls.slice(at + 1).flatMap((other): Conflict[] => {
        const both = intersect(within(hall), within(other));
        if (totalMs(both) <= sameMomentMs) return [];
        return [{ kind: 'two-halls', people: [person], places: [hall, other], intervals: both }];
      }),
      ...(totalMs(intervals) > overlapMs
        ? [{ kind: 'hall-and-device' as const, people: [person], places: [hall, 'own'], intervals }]
        : []),
    ];
  });
}

function inTwoNetworks(own: readonly PlannedTab[], times: Times): Interval[] {
  const elsewhere = own.filter(({ hall }) => hall === null);
  return elsewhere.flatMap((one, at) =>
    elsewhere
      .slice(at + 1)
      .filter(({ device, network }) => device !== one.device && network !== one.network)
      .flatMap((other) => intersect(times.get(one.key) ?? [], times.get(other.key) ?? [])),
  );
}

function sharedDevices(devices: readonly PlannedTab[], times: Times, live: readonly Interval[]): Conflict[] {
  const liveOn = ({ key }: PlannedTab) => intersect(times.get(key) ?? [], live);
  const used = devices.filter((tab) => tab.hall === null && totalMs(liveOn(tab)) > hardlySeenMs);
  return [...Map.groupBy(used, ({ device }) => device).values()]
    .map((tabs) => ({
      kind: 'shared-device' as const,
      people: [...new Set(tabs.map(({ owner }) => owner))].sort(),
      places: ['own'],
      intervals: union(...tabs.map(liveOn)),
    }))
    .filter(({ people }) => people.length > 1);
}
