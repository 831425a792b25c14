const WINDOW_MS = 60_000;
const DEATHS_ALLOWED = 5;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 1000;

/** How long to wait before starting a child again, given the times (ms) of its deaths; `give-up` after 5 in a minute. */
export function afterDeath(deaths: readonly number[], now: number): number | 'give-up' {
  const recent = deaths.filter((at) => at > now - WINDOW_MS).length;
  if (recent >= DEATHS_ALLOWED) return 'give-up';
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (recent - 1));
}
