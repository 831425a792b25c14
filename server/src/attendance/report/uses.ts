import type { DeviceUse } from '@minber/shared/attendance/rules/devices';
import type { Heard } from '@minber/shared/attendance/rules/downtime';
import type { Interval } from '@minber/shared/attendance/rules/intervals';
import { throughDowntime } from '@minber/shared/attendance/rules/through-downtime';
import type { Id } from '@minber/shared/platform/ids';
import { byOwner, type Clipped } from './clipped.ts';

/** Which devices people received on, and when; downtime of the system takes nobody off his device. */
export function usesOf(ofPeople: readonly Clipped[], outages: readonly Interval[]): Map<Id, DeviceUse[]> {
  const receiving = byOwner(
    ofPeople.filter(({ span }) => span.media),
    useOf,
  );
  return new Map([...receiving].map(([id, uses]) => [id, throughDowntime(uses, outages, sameDevice)]));
}

function useOf({ span, from, to }: Clipped): DeviceUse & Heard {
  const { hallId, deviceId = null, network = null, interrupted } = span;
  return { from, to, interrupted, hallId, deviceId, network };
}

function sameDevice({ hallId, deviceId, network }: DeviceUse): string {
  return `${hallId} ${deviceId} ${network}`;
}
