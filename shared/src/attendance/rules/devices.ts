import type { Id } from '../../platform/ids.ts';
import { deviceOverlapMs } from './conflicts.ts';
import { type Interval, intersect, totalMs, union } from './intervals.ts';

/** A stretch in which somebody received on a device. Ids are random or hashed; null: not known. */
export interface DeviceUse extends Interval {
  /** A companion inside a hall is nobody's place. */
  hallId: Id | null;
  deviceId: string | null;
  network: string | null;
}

/** One device on which several people attended, and when each did. */
export interface SharedDevice {
  deviceId: string;
  people: { personId: Id; intervals: Interval[] }[];
}

/** Devices on which more than one person received while the session was live. Sorted: equal however the uses are listed. */
export function sharedDevices(uses: ReadonlyMap<Id, readonly DeviceUse[]>, live: readonly Interval[]): SharedDevice[] {
  const byDevice = new Map<string, Map<Id, Interval[]>>();
  for (const [personId, list] of uses)
    for (const { deviceId, hallId, from, to } of list) {
      if (!deviceId || hallId !== null) continue;
      const people = byDevice.get(deviceId) ?? new Map<Id, Interval[]>();
      byDevice.set(deviceId, people.set(personId, [...(people.get(personId) ?? []), { from, to }]));
    }
  return [...byDevice]
    .filter(([, people]) => people.size > 1)
    .map(([deviceId, people]) => ({
      deviceId,
      people: [...people]
        .map(([personId, intervals]) => ({ personId, intervals: intersect(intervals, live) }))
        .filter(({ intervals }) => intervals.length > 0)
        .sort((a, b) => (a.personId < b.personId ? -1 : 1)),
    }))
    .filter(({ people }) => people.length > 1)
    .sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1));
}

/**
 * When one account received on two devices in two networks at once; empty for two minutes or less. Several devices behind
 * one address are one place, and a device that changes its network is one device.
 */
export function twoDevices(uses: readonly DeviceUse[], live: readonly Interval[]): Interval[] {
  const groups = new Map<string, { deviceId: string; network: string; spans: Interval[] }>();
  for (const { deviceId, network, hallId, from, to } of uses) {
    if (!deviceId || !network || hallId !== null) continue;
    const key = `${deviceId} ${network}`;
    const group = groups.get(key) ?? { deviceId, network, spans: [] };
    groups.set(key, group);
    group.spans.push({ from, to });
  }
  if (groups.size < 2) return [];
  const all = [...groups.values()];
  const overlaps = all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(({ deviceId, network }) => deviceId !== one.deviceId && network !== one.network)
      .flatMap(({ spans }) => intersect(one.spans, spans)),
  );
  const found = intersect(union(overlaps), live);
  return totalMs(found) > deviceOverlapMs ? found : [];
}
