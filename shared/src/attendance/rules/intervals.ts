/** A half-open stretch of time [from, to) in milliseconds. */
export interface Interval {
  from: number;
  to: number;
}

/** Sorted, disjoint, without empty ones; touching intervals become one. Accepts any order and overlap. */
export function union(...lists: readonly (readonly Interval[])[]): Interval[] {
  const sorted = lists
    .flat()
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const result: Interval[] = [];
  for (const { from, to } of sorted) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/** What lies in both. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const left = union(a);
  const right = union(b);
  const result: Interval[] = [];
  let j = 0;
  for (const { from, to } of left) {
    while (j < right.length && (right[j]?.to ?? 0) <= from) j++;
    for (let k = j; k < right.length; k++) {
      const other = right[k];
      if (!other || other.from >= to) break;
      result.push({ from: Math.max(from, other.from), to: Math.min(to, other.to) });
    }
  }
  return result;
}

/** What lies in `a` and not in `b`. */
export function subtract(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const holes = union(b);
  const result: Interval[] = [];
  for (const { from, to } of union(a)) {
    let at = from;
    for (const hole of holes) {
      if (hole.to <= at) continue;
      if (hole.from >= to) break;
      if (hole.from > at) result.push({ from: at, to: hole.from });
      at = Math.max(at, hole.to);
    }
    if (at < to) result.push({ from: at, to });
  }
  return result;
}

/** Gaps between neighbours of at most `graceMs` are filled; before the first and after the last nothing is. */
export function closeGaps(intervals: readonly Interval[], graceMs: number): Interval[] {
  const result: Interval[] = [];
  for (const { from, to } of union(intervals)) {
    const last = result.at(-1);
    if (last && from - last.to <= graceMs) last.to = to;
    else result.push({ from, to });
  }
  return result;
}

export function totalMs(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, { from, to }) => sum + (to - from), 0);
}
