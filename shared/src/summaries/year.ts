import { z } from 'zod';
import { PlaceNames } from '../attendance/states.ts';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { HallSession, HallTotals, PersonSession, PersonTotals } from './lines.ts';

/** A calendar year in the institution's zone; the present one where none is named. */
const year = z.coerce.number().int().min(2000).max(2200).optional();
export const YearQuery = z.object({ year });
export type YearQuery = z.infer<typeof YearQuery>;

/** A part of a year. `functionId`: seminars on one local function, which is how a programme's year is asked for. */
export const YearFilter = YearQuery.extend({ regionId: Id.optional(), functionId: Id.optional() });
export type YearFilter = z.infer<typeof YearFilter>;

const atLeast = z.coerce.number().int().min(0).max(100);
/** From how many sessions on each is repeated; 0: it does not matter. Whoever reaches one of them is listed. */
export const RepeatedQuery = YearFilter.extend({
  late: atLeast.default(2),
  dropped: atLeast.default(3),
  represented: atLeast.default(2),
});
export type RepeatedQuery = z.infer<typeof RepeatedQuery>;

export const FileFormat = z.object({ format: z.enum(['csv', 'xlsx']).default('xlsx') });

/** The years of which there is anything to see, the latest first. */
const Years = z.object({ year: z.int(), years: z.array(z.int()) });

export const YearMonth = PersonTotals.pick({ sessions: true, attended: true, hours: true, percent: true }).extend({
  /** 1 to 12. */
  month: z.int(),
});
export type YearMonth = z.infer<typeof YearMonth>;

export const YearPerson = z.object({
  personId: Id,
  name: z.string(),
  position: z.string(),
  organisation: z.string(),
  regionId: Id.nullable(),
});
export type YearPerson = z.infer<typeof YearPerson>;

/** A person's year: every session the reader may see, the latest first. */
export const PersonYear = Years.extend({
  person: YearPerson,
  totals: PersonTotals,
  /** The year before, to see how it changed; null: there is none. */
  before: PersonTotals.nullable(),
  /** Months with sessions, in order. */
  months: z.array(YearMonth),
  sessions: z.array(PersonSession),
});
export type PersonYear = z.infer<typeof PersonYear>;

export const YearHall = z.object({ hallId: Id, regionId: Id, centreId: Id, names: PlaceNames });
export type YearHall = z.infer<typeof YearHall>;

export const HallYear = Years.extend({
  hall: YearHall,
  totals: HallTotals,
  before: HallTotals.nullable(),
  sessions: z.array(HallSession),
});
export type HallYear = z.infer<typeof HallYear>;

/** Every hall with what its screen and its roll-calls were like, the most troubled first. */
export const HallsYear = Years.extend({ halls: z.array(HallTotals.extend({ hall: YearHall })) });
export type HallsYear = z.infer<typeof HallsYear>;

/** One session with the numbers of the reader's part of it; own devices count in it too. */
export const SeminarLine = z.object({
  seminarId: Id,
  sessionId: Id,
  title: LocalizedText,
  startedAt: Instant,
  liveMs: z.int(),
  halls: z.int(),
  expected: z.int(),
  attended: z.int(),
  credited: z.int(),
  late: z.int(),
  creditedMs: z.int(),
});
export type SeminarLine = z.infer<typeof SeminarLine>;

/** A programme's year, or all seminars of a year. */
export const SeminarsYear = Years.extend({
  totals: SeminarLine.pick({
    liveMs: true,
    expected: true,
    attended: true,
    credited: true,
    late: true,
    creditedMs: true,
  }),
  seminars: z.int(),
  sessions: z.array(SeminarLine),
});
export type SeminarsYear = z.infer<typeof SeminarsYear>;

/** `percent` as in HallTotals; null where nobody was expected. */
export const HeatCell = z.object({
  expected: z.int(),
  came: z.int(),
  attended: z.int(),
  percent: z.number().nullable(),
});
export type HeatCell = z.infer<typeof HeatCell>;

/** Halls by seminars: `cells` of a hall stand in the order of `seminars`; null: the hall took no part. */
export const HeatMap = Years.extend({
  seminars: z.array(z.object({ seminarId: Id, sessionId: Id, title: LocalizedText, startedAt: Instant })),
  halls: z.array(z.object({ hall: YearHall, percent: z.number().nullable(), cells: z.array(HeatCell.nullable()) })),
});
export type HeatMap = z.infer<typeof HeatMap>;

/** Who is late, drops out or is represented again and again, the most frequent first. */
export const RepeatedYear = Years.extend({
  people: z.array(
    YearPerson.extend({
      sessions: z.int(),
      late: z.int(),
      dropped: z.int(),
      represented: z.int(),
      /** Of `sessions`, how many were credited. */
      credited: z.int(),
    }),
  ),
  /** There are more; narrow the filter. */
  more: z.boolean(),
});
export type RepeatedYear = z.infer<typeof RepeatedYear>;
