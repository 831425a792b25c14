import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';
import { ProgrammeKind, WrittenTitle } from './outline.ts';
import { Revision } from './state.ts';

/** Days each learner has from his enrolment, within the cohort's dates; null: all have the cohort's own dates. */
const paceDays = z.int().min(1).max(1000).nullable();

/** One run of a version. */
export const Cohort = z.object({
  cohortId: Id,
  revision: z.int(),
  programmeId: Id,
  programmeTitle: LocalizedText,
  kind: ProgrammeKind,
  /** The version it runs, and the newest there is. */
  version: z.int(),
  newestVersion: z.int(),
  title: LocalizedText,
  startsAt: Instant,
  endsAt: Instant,
  paceDays,
  /** Regions it is for; empty: the whole country. */
  regionIds: z.array(Id),
  /** By which people enrol themselves; null: closed, or not for the asker to know. */
  code: z.string().nullable(),
  enrolled: z.int(),
  mayWrite: z.boolean(),
  serverNow: Instant,
});
export type Cohort = z.infer<typeof Cohort>;

export const NewCohort = z
  .object({
    title: WrittenTitle,
    startsAt: Instant,
    endsAt: Instant,
    paceDays: paceDays.default(null),
    regionIds: z.array(Id).max(50).default([]),
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, { path: ['endsAt'], message: 'session.endsBeforeStart' });
export const CohortEdit = Revision.extend({
  title: WrittenTitle.optional(),
  startsAt: Instant.optional(),
  endsAt: Instant.optional(),
  paceDays: paceDays.optional(),
});

export const CohortSummary = Cohort.pick({
  cohortId: true,
  programmeId: true,
  programmeTitle: true,
  title: true,
  version: true,
  startsAt: true,
  endsAt: true,
  paceDays: true,
  enrolled: true,
});
export type CohortSummary = z.infer<typeof CohortSummary>;

export const CohortRun = CohortSummary.pick({ cohortId: true, title: true, startsAt: true, endsAt: true });

export const EnrolmentWay = z.enum(['hand', 'file', 'code']);

/** One person of a cohort and how far he is. */
export const RosterRow = z.object({
  enrolmentId: Id,
  person: PersonCard,
  regionId: Id.nullable(),
  /** A hall of his centre; null: he has no centre, or it has no hall. */
  hallName: LocalizedText.nullable(),
  way: EnrolmentWay,
  enrolledAt: Instant,
  /** When his time ends. */
  endsAt: Instant,
  done: z.int(),
  of: z.int(),
  minutes: z.int(),
  minutesOf: z.int(),
  /** Activities of which the server heard only after the cohort's end. */
  late: z.int(),
  lastAt: Instant.nullable(),
  completedAt: Instant.nullable(),
});
export type RosterRow = z.infer<typeof RosterRow>;

export const EnrolPeople = z.object({ key: IdempotencyKey, personIds: z.array(Id).min(1).max(1000) });
export const EnrolResult = z.object({ added: z.int(), already: z.int() });

/** One row of a file and what would become of it. */
export const EnrolImportRow = z.object({
  row: z.int(),
  text: z.string(),
  status: z.enum(['add', 'unchanged', 'refused']),
  person: PersonCard.nullable(),
  /** In the reader's language, naming the column. */
  problems: z.array(z.string()),
});
export const EnrolImport = z.object({
  applied: z.boolean(),
  add: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  rows: z.array(EnrolImportRow),
});
export type EnrolImport = z.infer<typeof EnrolImport>;
