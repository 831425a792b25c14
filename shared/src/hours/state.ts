import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { ActivityKind, ProgrammeKind } from '../programmes/outline.ts';
import { PersonCard } from '../seminars/people.ts';

/**
 * Why an entry stands in the ledger:
 * - `completed`: an activity was completed;
 * - `attended`: a seminar's session was attended;
 * - `version`: the cohort was moved to a version in which the activity is worth something else, or is gone;
 * - `record`: the attendance record was changed.
 */
export const HoursWhy = z.enum(['completed', 'attended', 'version', 'record']);
export type HoursWhy = z.infer<typeof HoursWhy>;

/** A line of the ledger; it never changes. A negative one takes back. */
export const HoursEntry = z.object({
  entryId: Id,
  sessionId: Id,
  revision: z.int(),
  minutes: z.int(),
  why: HoursWhy,
  /** When it was earned, and when it was written. */
  earnedAt: Instant,
  at: Instant,
});
export type HoursEntry = z.infer<typeof HoursEntry>;

/** One activity of a programme: what it gives, what the ledger has for it, and what of that is counted. */
export const HoursLine = z.object({
  activityId: Id,
  kind: ActivityKind,
  title: LocalizedText,
  moduleTitle: LocalizedText,
  minutesOf: z.int(),
  ledgerMinutes: z.int(),
  minutes: z.int(),
  entries: z.array(HoursEntry),
});
export type HoursLine = z.infer<typeof HoursLine>;

/** A person's hours in a cohort, with every entry. */
export const HoursSheet = z.object({
  cohortId: Id,
  person: PersonCard,
  programmeTitle: LocalizedText,
  cohortTitle: LocalizedText,
  kind: ProgrammeKind,
  minutes: z.int(),
  minutesOf: z.int(),
  lines: z.array(HoursLine),
});
export type HoursSheet = z.infer<typeof HoursSheet>;

/** One person of a cohort. */
export const HoursRow = z.object({
  enrolmentId: Id,
  person: PersonCard,
  regionId: Id.nullable(),
  hallName: LocalizedText.nullable(),
  minutes: z.int(),
  minutesOf: z.int(),
});
export type HoursRow = z.infer<typeof HoursRow>;

const placeSum = { people: z.int(), minutes: z.int(), complete: z.int() };

/** Hours of a cohort by region and hall, as far as the reader's scope opens them. */
export const HoursPlaces = z.object({
  ...placeSum,
  minutesOf: z.int(),
  regions: z.array(
    z.object({
      /** Null: people without a region. */
      regionId: Id.nullable(),
      name: LocalizedText.nullable(),
      ...placeSum,
      halls: z.array(z.object({ hallId: Id.nullable(), name: LocalizedText.nullable(), ...placeSum })),
    }),
  ),
});
export type HoursPlaces = z.infer<typeof HoursPlaces>;
