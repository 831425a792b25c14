import type { ReportLine } from '../../../shared/src/attendance/report.ts';
import { type Interval, intersect, subtract, totalMs, union } from '../../../shared/src/attendance/rules/intervals.ts';

/**
 * When a line was credited, from what a report says of it under a policy in which every moment late counts as late
 * (`lateAfterMs` 0), without adjustments: from his first credited moment on, without the gaps, until it is used up.
 */
export function creditedTimes(
  { creditedMs, lateMs, gaps }: Pick<ReportLine, 'creditedMs' | 'lateMs' | 'gaps'>,
  live: readonly Interval[],
): Interval[] {
  const first = live[0];
  if (!first || creditedMs <= 0) return [];
  const possible = subtract(
    intersect(live, [{ from: first.from + (lateMs ?? 0), to: Number.POSITIVE_INFINITY }]),
    gaps,
  );
  const times: Interval[] = [];
  let left = creditedMs;
  for (const { from, to } of possible) {
    if (left <= 0) break;
    times.push({ from, to: Math.min(to, from + left) });
    left -= to - from;
  }
  return times;
}

/** The longest time about which two records disagree without a break: how far off the worst event is. */
export function worstDisagreement(one: readonly Interval[], other: readonly Interval[]): number {
  const apart = union(subtract(one, other), subtract(other, one));
  return Math.max(0, ...apart.map((interval) => totalMs([interval])));
}
