const shortestMs = 2000;
const longestMs = 5 * 60_000;

/** How long to wait after so many failures: doubling, up to five minutes, spread by `chance` (0 to 1). */
export function delayAfter(failures: number, chance: number): number {
  const whole = Math.min(longestMs, shortestMs * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (0.5 + chance / 2));
}
