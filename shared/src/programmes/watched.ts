import { z } from 'zod';

/** A part of a video, in milliseconds from its beginning; the end is not in it. */
export const PlayedRange = z.object({ fromMs: z.int().min(0), toMs: z.int().min(0) });
export type PlayedRange = z.infer<typeof PlayedRange>;

/** No player here plays faster; what says it did was not watched. */
export const fastestRate = 2;
/** What a learner's clock and the network may add. */
const toleranceMs = 15_000;

/** The same moments as ranges in order that neither touch nor overlap; what is empty or turned round is left out. */
export function unionOf(ranges: PlayedRange[]): PlayedRange[] {
  const union: PlayedRange[] = [];
  const real = ranges.filter(({ fromMs, toMs }) => toMs > fromMs);
  for (const { fromMs, toMs } of real.toSorted((one, other) => one.fromMs - other.fromMs)) {
    const last = union.at(-1);
    if (last && fromMs <= last.toMs) union[union.length - 1] = { ...last, toMs: Math.max(last.toMs, toMs) };
    else union.push({ fromMs, toMs });
  }
  return union;
}

/** Everything in the ranges, each moment once. */
export function watchedMs(ranges: PlayedRange[]): number {
  return unionOf(ranges).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
}

/** Longest that can have been watched since the video was first opened. */
export function watchableMs(openMs: number): number {
  return Math.max(0, openMs) * fastestRate + toleranceMs;
}

/**
 * What was watched before and now, each moment once, inside the video. Together no more than `mostMs`: what goes beyond
 * it is left out of the new ranges, from the last one back.
 */
export function withPlayed(
  before: PlayedRange[],
  played: PlayedRange[],
  { durationMs, mostMs }: { durationMs: number; mostMs: number },
): PlayedRange[] {
  let watched = unionOf(before);
  for (const range of played) {
    const inside = { fromMs: Math.max(0, range.fromMs), toMs: Math.min(durationMs, range.toMs) };
    const fresh = without(inside, watched);
    for (const one of fresh) {
      const left = Math.max(0, mostMs - watchedMs(watched));
      watched = unionOf([...watched, { ...one, toMs: Math.min(one.toMs, one.fromMs + left) }]);
    }
  }
  return watched;
}

/** The parts of a range that stand in none of these, which are in order and apart. */
function without({ fromMs, toMs }: PlayedRange, union: PlayedRange[]): PlayedRange[] {
  const parts: PlayedRange[] = [];
  let at = fromMs;
  for (const known of union) {
    if (known.toMs <= at) continue;
    if (known.fromMs >= toMs) break;
    if (known.fromMs > at) parts.push({ fromMs: at, toMs: known.fromMs });
    at = Math.max(at, known.toMs);
  }
  if (at < toMs) parts.push({ fromMs: at, toMs });
  return parts;
}

/** Share of the video that was watched, from 0 to 1. */
export function watchedShare(ranges: PlayedRange[], durationMs: number): number {
  return durationMs > 0 ? Math.min(1, watchedMs(ranges) / durationMs) : 0;
}
