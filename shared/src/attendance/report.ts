import { z } from 'zod';
import { SessionState } from '../live/state.ts';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { AttendancePolicy } from '../seminars/attendance-policy.ts';
import { ExpectedChange } from '../seminars/expected.ts';
import { Place } from '../seminars/people.ts';
import { Interval } from './interval.ts';
import { GuestMatch, SessionCorrection, Substitution } from './record.ts';
import { Attender, Evidence, PlaceNames, RollCall } from './states.ts';

export { Interval };

/** What a line rests on: evidence of presence, time given back for downtime, a signed correction. */
export const LineEvidence = z.enum([...Evidence.options, 'interruption', 'adjustment']);
export type LineEvidence = z.infer<typeof LineEvidence>;

/**
 * Why someone is credited or not:
 * `enough` / `too-little`: the threshold is reached or not; `proportional`: hours by minutes; `absent`: never present;
 * `unconfirmed`: would have been enough with the minutes nobody confirmed; `no-media`: there, but nothing was received;
 * `no-live-time`: the session was never live.
 */
export const Why = z.enum([
  'enough',
  'proportional',
  'too-little',
  'unconfirmed',
  'no-media',
  'absent',
  'no-live-time',
]);
export type Why = z.infer<typeof Why>;

export const AdjustmentTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: Id }),
  z.object({ kind: z.literal('hall'), hallId: Id }),
  z.object({ kind: z.literal('all') }),
]);
export type AdjustmentTarget = z.infer<typeof AdjustmentTarget>;

/** Adds or removes an interval, or a number of minutes that stand at no particular time. Never edited, never removed. */
export const Adjustment = z.object({
  adjustmentId: Id,
  sessionId: Id,
  target: AdjustmentTarget,
  effect: z.enum(['add', 'remove']),
  interval: Interval.nullable(),
  minutes: z.int().nullable(),
  reason: z.string(),
  authorId: Id,
  authorName: z.string(),
  at: Instant,
});
export type Adjustment = z.infer<typeof Adjustment>;

const wantedAdjustment = z.object({
  target: AdjustmentTarget,
  effect: z.enum(['add', 'remove']),
  from: Instant.optional(),
  to: Instant.optional(),
  minutes: z
    .int()
    .min(1)
    .max(24 * 60)
    .optional(),
});
type Times = Pick<z.infer<typeof wantedAdjustment>, 'from' | 'to' | 'minutes'>;
const isOneOfBoth = ({ from, to, minutes }: Times) =>
  (minutes === undefined) !== (from === undefined && to === undefined);
const isForward = ({ from, to, minutes }: Times) =>
  minutes !== undefined || (from !== undefined && to !== undefined && from < to);

/** An adjustment to be looked at before it is signed: either `from` and `to`, or `minutes`. */
export const WantedAdjustment = wantedAdjustment
  .refine(isOneOfBoth, { path: ['minutes'] })
  .refine(isForward, { path: ['to'] });
export type WantedAdjustment = z.infer<typeof WantedAdjustment>;

export const NewAdjustment = wantedAdjustment
  .extend({ key: IdempotencyKey, reason: z.string().trim().min(5).max(1000) })
  .refine(isOneOfBoth, { path: ['minutes'] })
  .refine(isForward, { path: ['to'] });

/**
 * What can't be so: one body in two halls, or in a hall and at a device elsewhere; one device on which several people
 * attended (`shared-device`); one account that received on two devices in two networks (`two-devices`). Time is counted
 * once; resolved by a note.
 */
export const ConflictKind = z.enum(['two-halls', 'hall-and-device', 'shared-device', 'two-devices']);
export type ConflictKind = z.infer<typeof ConflictKind>;

export const Conflict = z.object({
  conflictId: Id,
  sessionId: Id,
  kind: ConflictKind,
  person: Attender,
  /** Who else attended on the same device. */
  others: z.array(Attender),
  places: z.array(Place).min(1),
  placeNames: z.array(PlaceNames.nullable()),
  intervals: z.array(Interval),
  resolution: z.object({ note: z.string(), authorName: z.string(), at: Instant }).nullable(),
});
export type Conflict = z.infer<typeof Conflict>;

/** The other side of a substitution, and on what basis it happened. */
export const Represented = z.object({ personId: Id, name: z.string(), basis: z.string() });
export type Represented = z.infer<typeof Represented>;

export const ReportLine = Attender.extend({
  regionId: Id.nullable(),
  centreId: Id.nullable(),
  /** Where he was expected; null: nowhere (walk-in). */
  expectedPlace: Place.nullable(),
  /** Where he was present, in order of first presence. */
  places: z.array(Place),
  firstInAt: Instant.nullable(),
  lastOutAt: Instant.nullable(),
  creditedMs: z.int(),
  /** Present by a confirmation older than the policy's limit only; in `creditedMs` where the policy counts it. */
  unconfirmedMs: z.int(),
  /** Part of `creditedMs` that was given back for downtime. */
  interruptionMs: z.int(),
  /** Of live time, one decimal. */
  percent: z.number().min(0).max(100),
  /** Academic hours of 45 minutes. */
  hours: z.number().nonnegative(),
  lateMs: z.int().nullable(),
  credited: z.boolean(),
  why: Why,
  evidence: z.array(LineEvidence),
  /** Times someone or something confirmed him in a hall. */
  confirmations: z.int(),
  /** Live time without him between his first and last minute. */
  gaps: z.array(Interval),
  /** Present in another place than expected. */
  elsewhere: z.boolean(),
  /** Whom he came for, and who came for him: then he himself stays absent. */
  represents: Represented.nullable(),
  representedBy: Represented.nullable(),
  /** The name of the guest as whom he was written down before he was recognised. */
  recordedAs: z.string().nullable(),
  /** "Are you here?" on his own device. */
  prompts: z.object({ asked: z.int(), answered: z.int() }),
  adjustmentIds: z.array(Id),
  conflictIds: z.array(Id),
});
export type ReportLine = z.infer<typeof ReportLine>;

export const Totals = z.object({
  expected: z.int(),
  attended: z.int(),
  credited: z.int(),
  creditedMs: z.int(),
  unconfirmedMs: z.int(),
  late: z.int(),
});
export type Totals = z.infer<typeof Totals>;

/** The policy as it stood for this session, to be printed with it. */
export const PrintedPolicy = AttendancePolicy.extend({ version: z.int() });
export type PrintedPolicy = z.infer<typeof PrintedPolicy>;

/** Time in which the system itself was down. */
export const Interruption = Interval.extend({ interruptionId: Id, reason: z.enum(['server-down']) });
export type Interruption = z.infer<typeof Interruption>;

export const ReportHall = Totals.extend({
  place: Place,
  names: PlaceNames.nullable(),
  rollCalls: z.array(RollCall),
  /** Live time in which its screen received nothing. */
  screenGaps: z.array(Interval),
});
export type ReportHall = z.infer<typeof ReportHall>;

/** A session's attendance, as far as the reader may see it. Lines stand in Kazakh order of names. */
export const SessionReport = z.object({
  seminarId: Id,
  sessionId: Id,
  title: LocalizedText,
  state: SessionState,
  plannedStart: Instant,
  plannedEnd: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** When it was live, with the corrections laid over. */
  live: z.array(Interval),
  liveMs: z.int(),
  /** As it was recorded. */
  recordedLive: z.array(Interval),
  interruptions: z.array(Interruption),
  policy: PrintedPolicy,
  totals: Totals,
  halls: z.array(ReportHall),
  lines: z.array(ReportLine),
  adjustments: z.array(Adjustment),
  corrections: z.array(SessionCorrection),
  conflicts: z.array(Conflict),
  substitutions: z.array(Substitution),
  matches: z.array(GuestMatch),
  /** Changes to the expected list after the session had started, latest first. */
  expectedChanges: z.array(ExpectedChange),
  madeAt: Instant,
});
export type SessionReport = z.infer<typeof SessionReport>;

/** What one line of a session would become. */
const measured = ReportLine.pick({ creditedMs: true, percent: true, hours: true, credited: true });

/** What a correction or an adjustment would change, before it is signed. */
export const RecordPreview = z.object({
  live: z.object({ before: z.array(Interval), after: z.array(Interval) }),
  totals: z.object({ before: Totals, after: Totals }),
  /** Everyone whose line changes, in the Kazakh order of names. */
  lines: z.array(z.object({ personId: Id, name: z.string(), before: measured, after: measured })),
  /** Of how many lines. */
  of: z.int(),
});
export type RecordPreview = z.infer<typeof RecordPreview>;

export const OwnSpan = Interval.extend({ evidence: Evidence, place: Place, device: z.string(), open: z.boolean() });

/** One's own line of each session with the spans it was made of. */
export const MyAttendance = z.object({
  seminarId: Id,
  title: LocalizedText,
  sessions: z.array(
    z.object({
      sessionId: Id,
      state: SessionState,
      plannedStart: Instant,
      plannedEnd: Instant,
      live: z.array(Interval),
      liveMs: z.int(),
      interruptions: z.array(Interruption),
      policy: PrintedPolicy,
      line: ReportLine,
      spans: z.array(OwnSpan),
      adjustments: z.array(Adjustment),
    }),
  ),
});
export type MyAttendance = z.infer<typeof MyAttendance>;

/** One person's line of one session with everything it was made of. */
export const LineDetails = z.object({
  line: ReportLine,
  spans: z.array(OwnSpan),
  adjustments: z.array(Adjustment),
});
export type LineDetails = z.infer<typeof LineDetails>;
