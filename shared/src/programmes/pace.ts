import type { Instant } from '../platform/ids.ts';

const dayMs = 86_400_000;

/** When something begins and ends for somebody. */
export interface Dates {
  startsAt: Instant;
  endsAt: Instant;
}

/** A cohort's dates. `paceDays`: everybody has so many days from his enrolment; null or absent: all have the cohort's. */
export interface Pace extends Dates {
  paceDays?: number | null | undefined;
}

/**
 * The dates of somebody who was enrolled at `enrolledAt`. His own clock never starts before the cohort does and never
 * runs on after its end, so that `startsAt <= endsAt` whatever the days.
 */
export function datesFor({ startsAt, endsAt, paceDays }: Pace, enrolledAt: Instant): Dates {
  if (paceDays === null || paceDays === undefined) return { startsAt, endsAt };
  const begins = Math.min(Math.max(startsAt, enrolledAt), endsAt);
  return { startsAt: begins, endsAt: Math.min(endsAt, begins + paceDays * dayMs) };
}
