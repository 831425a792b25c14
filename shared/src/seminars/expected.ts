import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard, Place } from './people.ts';

/** One line of the expected list. */
export const ExpectedPerson = z.object({
  person: PersonCard,
  place: Place,
  /** The hall's name; null on his own device. */
  hallName: LocalizedText.nullable(),
});
export type ExpectedPerson = z.infer<typeof ExpectedPerson>;

/** `auto`: a hall of the person's centre (the one in his language where there are several), else his own device. */
export const WantedPlace = z.discriminatedUnion('kind', [...Place.options, z.object({ kind: z.literal('auto') })]);
export type WantedPlace = z.infer<typeof WantedPlace>;

const personIds = z.array(Id).max(5000);
/** Why the list changes; asked for once it is frozen. */
const reason = z.string().trim().max(500).optional();

export const AddExpected = z.object({
  revision: z.int(),
  personIds: personIds.default([]),
  /** Every active learner of these centres and regions. */
  centreIds: z.array(Id).max(200).default([]),
  regionIds: z.array(Id).max(50).default([]),
  place: WantedPlace.default({ kind: 'auto' }),
  reason,
});
export const MoveExpected = z.object({ revision: z.int(), personIds: personIds.min(1), place: WantedPlace, reason });
export const RemoveExpected = z.object({ revision: z.int(), personIds: personIds.min(1), reason });

export const ExpectedResult = z.object({
  revision: z.int(),
  /** How many lines changed, and how many were so already. */
  changed: z.int(),
  unchanged: z.int(),
  expectedCount: z.int(),
});
export type ExpectedResult = z.infer<typeof ExpectedResult>;

/** A change made after the list was frozen. */
export const ExpectedChange = z.object({
  at: Instant,
  by: PersonCard.nullable(),
  reason: z.string(),
  lines: z.array(z.object({ person: PersonCard, from: Place.nullable(), to: Place.nullable() })),
});
export type ExpectedChange = z.infer<typeof ExpectedChange>;

/** One row of an import file and what would become of it. */
export const ExpectedImportRow = z.object({
  /** Row of the file, the header being 1. */
  row: z.int(),
  /** What the file says, for the reader to recognise the row. */
  text: z.string(),
  status: z.enum(['add', 'move', 'unchanged', 'refused']),
  person: PersonCard.nullable(),
  place: Place.nullable(),
  hallName: LocalizedText.nullable(),
  /** In the reader's language, naming the column. */
  problems: z.array(z.string()),
});
export type ExpectedImportRow = z.infer<typeof ExpectedImportRow>;

export const ExpectedImport = z.object({
  applied: z.boolean(),
  revision: z.int(),
  add: z.int(),
  move: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  rows: z.array(ExpectedImportRow),
});
export type ExpectedImport = z.infer<typeof ExpectedImport>;
