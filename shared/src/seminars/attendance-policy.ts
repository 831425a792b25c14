import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';

const minutes = (count: number) => count * 60_000;

/** When halls are asked to call the roll and own devices to confirm; null and false: not at all. */
export const RollCallPolicy = z.object({
  afterStartMs: z.int().min(0).max(minutes(240)).nullable().default(minutes(10)),
  /** Once at a random moment of each full hour. */
  hourly: z.boolean().default(true),
  /** Before the planned end. */
  beforeEndMs: z.int().min(0).max(minutes(240)).nullable().default(minutes(5)),
});
export type RollCallPolicy = z.infer<typeof RollCallPolicy>;

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
  /** Proportional hours: to one decimal, or in steps of 0.5 rounded down. */
  hoursIn: z.enum(['tenths', 'halves']).default('halves'),
  /** A learner may object to his line for so many days after the session. */
  objectionDays: z.int().min(0).max(60).default(5),
  rollCalls: RollCallPolicy.prefault({}),
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
