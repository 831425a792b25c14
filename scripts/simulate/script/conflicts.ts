import { type Interval, intersect, totalMs, union } from '../../../shared/src/attendance/rules/intervals.ts';
import type { Key, Plan, PlannedTab } from './plan.ts';
import type { Stay } from './stays.ts';

/** What can't be so. `people` and `places` (halls and `own`) are sorted. */
export interface Conflict {
  kind: 'two-halls' | 'hall-and-device' | 'two-devices' | 'shared-device';
  people: Key[];
  places: string[];
}

/** Two places may overlap so long before it is a conflict. */
const overlapMs = 2 * 60_000;

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
    const isTwice = totalMs(intersect(inTwoNetworks(own, times), live)) > overlapMs;
    return [
      ...inTwoPlaces(key, own, times, stays.get(key) ?? []),
      ...(isTwice ? [{ kind: 'two-devices' as const, people: [key], places: ['own'] }] : []),
    ];
  });
  return [...ofPeople, ...sharedDevices(devices, times, live)];
}

function inTwoPlaces(person: Key, own: readonly PlannedTab[], times: Times, stays: readonly Stay[]): Conflict[] {
  const halls = [...new Set(stays.map(({ hall }) => hall))].sort();
  const within = (hall: Key) => union(stays.filter((stay) => stay.hall === hall));
  const heard = union(...own.map(({ key }) => times.get(key) ?? []));
  return halls.flatMap((hall, at): Conflict[] => [
    ...halls
      .slice(at + 1)
      .filter((other) => intersect(within(hall), within(other)).length > 0)
      .map((other) => ({ kind: 'two-halls' as const, people: [person], places: [hall, other] })),
    ...(totalMs(intersect(within(hall), heard)) > overlapMs
      ? [{ kind: 'hall-and-device' as const, people: [person], places: [hall, 'own'] }]
      : []),
  ]);
}

function inTwoNetworks(own: readonly PlannedTab[], times: Times): Interval[] {
  return own.flatMap((one, at) =>
    own
      .slice(at + 1)
      .filter(({ device, network }) => device !== one.device && network !== one.network)
      .flatMap((other) => intersect(times.get(one.key) ?? [], times.get(other.key) ?? [])),
  );
}

function sharedDevices(devices: readonly PlannedTab[], times: Times, live: readonly Interval[]): Conflict[] {
  const used = devices.filter(({ key }) => totalMs(intersect(times.get(key) ?? [], live)) > 0);
  return [...Map.groupBy(used, ({ device }) => device).values()]
    .map((tabs) => [...new Set(tabs.map(({ owner }) => owner))].sort())
    .filter((people) => people.length > 1)
    .map((people) => ({ kind: 'shared-device', people, places: ['own'] }));
}
