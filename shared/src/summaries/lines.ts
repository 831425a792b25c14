import { z } from 'zod';
import { LineEvidence } from '../attendance/report.ts';
import { PlaceNames } from '../attendance/states.ts';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { Place } from '../seminars/people.ts';

/** Which session a line is of. */
const OfSession = z.object({ seminarId: Id, sessionId: Id, title: LocalizedText, startedAt: Instant });

/** What came of one session for one person: his report line in short. */
export const PersonSession = OfSession.extend({
  /** Where he was expected; null: nowhere (walk-in). */
  expectedPlace: Place.nullable(),
  /** Where he was, in order of first presence. */
  places: z.array(Place),
  /** Of the place he was first at, else of the one he was expected at; null on an own device. */
  hall: PlaceNames.nullable(),
  present: z.boolean(),
  credited: z.boolean(),
  liveMs: z.int(),
  creditedMs: z.int(),
  unconfirmedMs: z.int(),
  percent: z.number(),
  hours: z.number(),
  lateMs: z.int().nullable(),
  /** Times he was gone during live time and came back. */
  dropped: z.int(),
  /** Whom he came for. */
  represents: z.boolean(),
  /** Somebody else came for him. */
  represented: z.boolean(),
  /** Present in another place than expected. */
  elsewhere: z.boolean(),
  evidence: z.array(LineEvidence),
});
export type PersonSession = z.infer<typeof PersonSession>;

/** A person's sessions added up. `percent` is credited of live time of the sessions he was expected at or came to. */
export const PersonTotals = z.object({
  sessions: z.int(),
  expected: z.int(),
  attended: z.int(),
  credited: z.int(),
  liveMs: z.int(),
  creditedMs: z.int(),
  unconfirmedMs: z.int(),
  hours: z.number(),
  percent: z.number(),
  /** Numbers of sessions. */
  late: z.int(),
  dropped: z.int(),
  represented: z.int(),
});
export type PersonTotals = z.infer<typeof PersonTotals>;

/** What came of one session in one hall. */
export const HallSession = OfSession.extend({
  liveMs: z.int(),
  expected: z.int(),
  /** Of those expected here, how many sat here. */
  came: z.int(),
  /** Everyone who sat here, expected or not. */
  attended: z.int(),
  credited: z.int(),
  late: z.int(),
  creditedMs: z.int(),
  unconfirmedMs: z.int(),
  /** Times the screen lost the broadcast after it had once received it and got it back. */
  cuts: z.int(),
  cutMs: z.int(),
  /** All live time in which the screen received nothing, from first to last. */
  withoutMediaMs: z.int(),
  /** Roll-calls the policy asked for. */
  rollCallsAsked: z.int(),
  rollCallsAnswered: z.int(),
  /** Roll-calls whose counted heads differ from the list. */
  headsDiffer: z.int(),
});
export type HallSession = z.infer<typeof HallSession>;

/** The same of several sessions or halls. `percent`: of those expected, how many sat where they were expected; null where nobody was. */
export const HallTotals = HallSession.omit({ seminarId: true, sessionId: true, title: true, startedAt: true }).extend({
  sessions: z.int(),
  percent: z.number().nullable(),
});
export type HallTotals = z.infer<typeof HallTotals>;
