import type { Instant } from '@minber/shared/platform/ids';

let anchor = Date.now() - performance.now();
let latest = 0;

/**
 * The server's clock: anchored once at the start (`data/time.ts` says to what) and advanced monotonically, so that no
 * step of a wall clock moves anybody. It never runs backwards.
 */
export const clock = {
  now(): Instant {
    latest = Math.max(latest, Math.round(anchor + performance.now()));
    return latest;
  },
};

/** Anchors the clock anew, before anything was recorded by it. */
export function setClock(now: Instant): void {
  anchor = now - performance.now();
  latest = 0;
}

/** Moves the clock by so many ms; moved back, it stands still until time has caught up. */
export function moveClock(byMs: number): void {
  anchor += byMs;
}
