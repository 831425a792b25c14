/** How 300 viewers are spread when all of them come back at once. */
const SPREAD = { ms: 2_000, viewers: 300, longestMs: 15_000 };

/**
 * Longest random delay (ms) before a client rejoins, in a room of this size: 2 s for 300 viewers, less for fewer. What
 * comes back in a second is so the same in a small room and a large one.
 */
export function rejoinSpreadMs(viewers: number): number {
  return Math.min(SPREAD.longestMs, Math.round((SPREAD.ms * viewers) / SPREAD.viewers));
}
