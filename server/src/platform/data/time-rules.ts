import type { Instant } from '@minber/shared/platform/ids';

/** What a machine's clock said when evidence was last stored by it, and how long the machine had been running then. */
export interface Kept {
  _id: string;
  at: Instant;
  upMs: number;
}

/** A restart within this time belongs to what was going on before. */
const restartWithinMs = 10 * 60_000;
/** More than this is no drift: somebody has set the clock. */
const stepMs = 2_000;
/** An answer that took longer tells the time too roughly. */
const answeredWithinMs = 50;
/** At most so much at a time: at one comparison in 30 s, 500 millionths. */
const driftMs = 15;
const sleepMs = 1_000;

/**
 * What the clock of a node says that starts now. `databaseAt`: the database's time; `upMs`: how long this machine has
 * been running. Soon after evidence of this machine's its own count goes on; never less than evidence of a moment ago.
 */
export function continued(
  databaseAt: Instant,
  upMs: number,
  kept: readonly Kept[],
  machine: string | undefined,
): Instant {
  const own = kept.find(({ _id }) => _id === machine);
  const elapsed = own ? upMs - own.upMs : Number.POSITIVE_INFINITY;
  if (own && elapsed >= 0 && elapsed <= restartWithinMs) return own.at + elapsed;
  const newest = Math.max(databaseAt, ...kept.map(({ at }) => at));
  return newest - databaseAt <= restartWithinMs ? newest : databaseAt;
}

/** By how much the clock follows the database's, which is `aheadMs` ahead by an answer that took `takenMs`. */
export function drift(aheadMs: number, takenMs: number): number {
  if (Math.abs(aheadMs) > stepMs || takenMs > answeredWithinMs) return 0;
  return Math.max(-driftMs, Math.min(driftMs, aheadMs));
}

/** How long the machine slept while it ran on by `upMs` and this process by `ranMs`. */
export function sleptMs(upMs: number, ranMs: number): number {
  return upMs - ranMs > sleepMs ? Math.round(upMs - ranMs) : 0;
}
