import { z } from 'zod';
import { SessionState } from '../live/state.ts';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { Place } from './people.ts';

/** One session in a person's own calendar. */
export const CalendarEntry = z.object({
  seminarId: Id,
  sessionId: Id,
  title: LocalizedText,
  startsAt: Instant,
  endsAt: Instant,
  state: SessionState,
  cancelled: z.boolean(),
  joinOpensAt: Instant,
  /** Join is open now (from 15 minutes before until the session ends). */
  joinOpen: z.boolean(),
  role: z.enum(['host', 'speaker', 'learner']),
  place: Place.nullable(),
  hallName: LocalizedText.nullable(),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** The learner's first page. Countdowns run on `serverNow`. */
export const Home = z.object({
  serverNow: Instant,
  timeZone: z.string(),
  live: z.array(CalendarEntry),
  /** The next one to begin; null: nothing is planned. */
  next: CalendarEntry.nullable(),
  upcoming: z.array(CalendarEntry),
  /** Sessions that are over, latest first; `hasResult`: his own result can be asked for. */
  past: z.array(CalendarEntry.extend({ hasResult: z.boolean() })),
});
export type Home = z.infer<typeof Home>;

export const CalendarAddress = z.object({ madeAt: Instant.nullable() });
export type CalendarAddress = z.infer<typeof CalendarAddress>;
