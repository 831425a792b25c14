import { givenBack, type Heard } from './downtime.ts';
import type { Interval } from './intervals.ts';

/**
 * The same spans, and between them the time in which the system was down under whoever was on such a device before it and
 * soon after: he was there all the while, and so he was in two places all the while. `same` is equal for spans of one device.
 */
export function throughDowntime<T extends Heard>(
  spans: readonly T[],
  interruptions: readonly Interval[],
  same: (span: T) => unknown,
): T[] {
  if (interruptions.length === 0) return [...spans];
  return [...Map.groupBy(spans, same).values()].flatMap((group) => {
    const back = givenBack({ receiving: group, idle: [], presence: group, endedAt: null }, interruptions);
    return [...group, ...group.slice(0, 1).flatMap((one) => back.map((time) => ({ ...one, ...time })))];
  });
}
