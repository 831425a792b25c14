import type { Instant } from '../platform/ids.ts';

/** The zone times are shown in and days are counted in, unless a person's profile says otherwise. */
export const institutionTimeZone = 'Asia/Almaty';

const dayMs = 86_400_000;
const parts = new Map<string, Intl.DateTimeFormat>();

/** The first moment of the next calendar day of `zone` after `at`. */
export function endOfDay(at: Instant, zone: string = institutionTimeZone): Instant {
  const today = dayOf(at, zone);
  let before = at;
  let after = at + 2 * dayMs;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle, zone) === today) before = middle;
    else after = middle;
  }
  return after;
}

/** The calendar day of a moment in `zone`, as `2026-09-01`. */
export function dayOf(at: Instant, zone: string = institutionTimeZone): string {
  let format = parts.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    parts.set(zone, format);
  }
  return format.format(at);
}
