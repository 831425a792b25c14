import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { ActivityKind, WrittenTitle } from '../programmes/outline.ts';
import { PersonCard } from '../seminars/people.ts';

const share = z.number().min(0).max(1);

export const GradeCategory = z.object({
  categoryId: Id,
  title: LocalizedText,
  /** Beside the weights of the others; they need not add up to anything. */
  weight: z.int(),
});
export type GradeCategory = z.infer<typeof GradeCategory>;

/** What counts how much in a cohort. Revision 0: nobody has changed the usual one yet. */
export const Gradebook = z.object({
  revision: z.int(),
  categories: z.array(GradeCategory),
  items: z.array(
    z.object({ activityId: Id, kind: ActivityKind, title: LocalizedText, moduleTitle: LocalizedText, categoryId: Id }),
  ),
  mayWrite: z.boolean(),
  mayOverride: z.boolean(),
});
export type Gradebook = z.infer<typeof Gradebook>;

export const GradebookEdit = z.object({
  revision: z.int().min(0),
  categories: z
    .array(z.object({ categoryId: Id, title: WrittenTitle, weight: z.int().min(1).max(100) }))
    .min(1)
    .max(20)
    .refine((all) => new Set(all.map(({ categoryId }) => categoryId)).size === all.length),
  placements: z.array(z.object({ activityId: Id, categoryId: Id })).max(3600),
});
export type GradebookEdit = z.infer<typeof GradebookEdit>;

/** `earned` in the activity itself; `grade` is what counts: the same, or what somebody put in its place. */
export const Grade = z.object({
  activityId: Id,
  earned: share.nullable(),
  grade: share.nullable(),
  isOverridden: z.boolean(),
});
export type Grade = z.infer<typeof Grade>;

const total = { soFar: share.nullable(), certain: share };

export const GradeRow = z.object({ enrolmentId: Id, person: PersonCard, grades: z.array(Grade), ...total });
export type GradeRow = z.infer<typeof GradeRow>;

/** One change of a grade by hand; never changed itself. Null: the earned grade counts again. */
export const GradeChange = z.object({
  revision: z.int(),
  grade: share.nullable(),
  reason: z.string(),
  at: Instant,
  /** Null: not for the reader to know. */
  by: PersonCard.nullable(),
});
export type GradeChange = z.infer<typeof GradeChange>;

export const CompetencyStanding = z.object({
  competencyId: Id,
  title: LocalizedText,
  share,
  minutes: z.int(),
  minutesOf: z.int(),
  grade: share.nullable(),
  evidence: z.array(
    z.object({
      activityId: Id,
      kind: ActivityKind,
      title: LocalizedText,
      minutes: z.int(),
      doneAt: Instant.nullable(),
      grade: share.nullable(),
    }),
  ),
});

/** A person's grades in a cohort, with every change, and his competencies with their evidence. */
export const GradeSheet = z.object({
  cohortId: Id,
  person: PersonCard,
  programmeTitle: LocalizedText,
  cohortTitle: LocalizedText,
  ...total,
  categories: z.array(
    GradeCategory.extend({
      ...total,
      items: z.array(Grade.extend({ title: LocalizedText, moduleTitle: LocalizedText, changes: z.array(GradeChange) })),
    }),
  ),
  competencies: z.array(CompetencyStanding),
  mayOverride: z.boolean(),
});
export type GradeSheet = z.infer<typeof GradeSheet>;

/** `revision`: of the last change the editor has seen, 0 where there was none. */
export const GradeOverride = z.object({
  key: IdempotencyKey,
  revision: z.int().min(0),
  grade: share.nullable(),
  reason: z.string().trim().min(3).max(1000),
});
export type GradeOverride = z.infer<typeof GradeOverride>;

const Titled = z.object({ activityId: Id, title: LocalizedText });
export const Warning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inactive'), days: z.int() }),
  z.object({
    kind: z.literal('behind'),
    overdue: z.int(),
    donePercent: z.int(),
    expectedPercent: z.int(),
  }),
  z.object({ kind: z.literal('failing'), activities: z.array(Titled.extend({ grade: share })) }),
  z.object({ kind: z.literal('absent'), seminars: z.array(Titled) }),
]);

export const WarningRow = z.object({
  enrolmentId: Id,
  person: PersonCard,
  hallName: LocalizedText.nullable(),
  warnings: z.array(Warning),
});
export type WarningRow = z.infer<typeof WarningRow>;

/** Who needs a word: those with most reasons first. */
export const Warnings = z.object({
  /** People looked at, and how many of them are named. */
  people: z.int(),
  named: z.int(),
  thresholds: z.object({
    inactiveDays: z.int(),
    overdue: z.int(),
    behindPoints: z.int(),
    failBelow: share,
  }),
  items: z.array(WarningRow),
});
export type Warnings = z.infer<typeof Warnings>;
