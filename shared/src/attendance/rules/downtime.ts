import { type Interval, subtract, union } from './intervals.ts';

/** Present this long before the system went down, and again this long after it was back: present all the while. */
export const downtimeReach = { beforeMs: 10_000, afterMs: 30_000 };

/**
 * What downtime gives back. For each interruption with presence within reach on both sides: all from the first presence
 * within reach before it to the last within reach after it, but what was present anyway. More presence never gives less.
 */
export function givenBack(presence: readonly Interval[], interruptions: readonly Interval[]): Interval[] {
  const there = union(presence);
  const bridges = interruptions.flatMap(({ from, to }) => {
    const before = edges(there, from - downtimeReach.beforeMs, from);
    const after = edges(there, to, to + downtimeReach.afterMs);
    return before && after ? [{ from: before.first, to: after.last }] : [];
  });
  return subtract(bridges, there);
}

/** First and last moment of presence within [from, to], both ends included. */
function edges(presence: readonly Interval[], from: number, to: number): { first: number; last: number } | undefined {
  const touching = presence.filter((interval) => interval.from <= to && interval.to >= from);
  const first = touching[0];
  const last = touching.at(-1);
  if (!first || !last) return undefined;
  return { first: Math.max(first.from, from), last: Math.min(last.to, to) };
}
