import type { Instant } from '@minber/shared/platform/ids';

export interface Interval {
  from: Instant;
  to: Instant;
}

/** The parts of these intervals that the others leave. Both sets may be in any order and overlap. */
export function without(intervals: Interval[], others: Interval[]): Interval[] {
  return others.reduce<Interval[]>(
    (left, cut) =>
      left.flatMap(({ from, to }) => {
        if (cut.to <= from || cut.from >= to) return [{ from, to }];
        return [
          { from, to: Math.min(cut.from, to) },
          { from: Math.max(cut.to, from), to },
        ].filter((part) => part.from < part.to);
      }),
    intervals,
  );
}

/** The parts of these intervals that lie within the others. */
export function within(intervals: Interval[], others: Interval[]): Interval[] {
  return intervals.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter((part) => part.from < part.to),
  );
}
