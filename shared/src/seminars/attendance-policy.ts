import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';

const minutes = (count: number) => count * 60_000;

/**
 * How presence in a session becomes credit.
 * - `threshold`: at least `thresholdPercent` of the live time credits the whole session, less credits nothing;
 * - `proportional`: every live minute attended is credited.
 */
export const AttendancePolicy = z.object({
  mode: z.enum(['threshold', 'proportional']).default('threshold'),
  thresholdPercent: z.int().min(1).max(100).default(80),
  /** Gaps in a person's presence up to this long are closed. */
  graceMs: z.int().min(0).max(minutes(30)).default(minutes(2)),
  /** First seen later than this after the session went live: late. */
  lateAfterMs: z.int().min(0).max(minutes(240)).default(minutes(10)),
  /** A hall's person counts this long after he was last confirmed (check-in, scan, roll-call). */
  unconfirmedLimitMs: z.int().min(0).max(minutes(480)).default(minutes(90)),
  /** Time beyond `unconfirmedLimitMs` counts all the same (marked as unconfirmed in the report). */
  countUnconfirmed: z.boolean().default(false),
  /** Time in which the system itself was down is credited to whoever was present on both sides of it. */
  downtimeCredited: z.boolean().default(true),
  /** Length of one academic hour in minutes. */
  academicMinutes: z.int().min(1).max(120).default(45),
});
export type AttendancePolicy = z.infer<typeof AttendancePolicy>;

export const defaultAttendancePolicy: AttendancePolicy = AttendancePolicy.parse({});

/** One version of a seminar's policy. Versions count from 1 and are never changed or removed. */
export const PolicyVersion = z.object({
  version: z.int().min(1),
  policy: AttendancePolicy,
  changedBy: z.object({ personId: Id, name: z.string() }).nullable(),
  changedAt: Instant,
});
export type PolicyVersion = z.infer<typeof PolicyVersion>;
