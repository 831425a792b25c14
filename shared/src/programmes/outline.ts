import { z } from 'zod';
import { Id } from '../platform/ids.ts';
import { Language, LocalizedText } from '../platform/text.ts';

/** An academic hour is 45 minutes; everything is counted in whole minutes. */
export const academicHourMinutes = 45;

/** What a programme is worth: exactly 80 or 240 academic hours, or what its activities add up to. */
export const ProgrammeKind = z.enum(['80', '240', 'free']);
export type ProgrammeKind = z.infer<typeof ProgrammeKind>;

const share = z.number().min(0).max(1);

/**
 * When a module or an activity opens; all of its rules must hold.
 * - `date`: so many days after the start, the cohort's or, with relative dates, one's own;
 * - `completed`: an earlier module or activity is completed;
 * - `grade`: an earlier activity is graded with at least this share of the full mark;
 * - `attendance`: of an earlier seminar at least this share was attended, once all of its sessions are over.
 */
export const ReleaseRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), afterDays: z.int().min(0).max(1000) }),
  z.object({ kind: z.literal('completed'), itemId: Id }),
  z.object({ kind: z.literal('grade'), activityId: Id, atLeast: share }),
  z.object({ kind: z.literal('attendance'), activityId: Id, atLeast: share }),
]);
export type ReleaseRule = z.infer<typeof ReleaseRule>;

const release = z.array(ReleaseRule).max(10).default([]);
const short = LocalizedText.refine(({ kk, ru, en }) => [kk, ru, en].every((text) => text.length <= 300));

/** A name that must be there in Kazakh and Russian. */
export const WrittenTitle = z.object({
  kk: z.string().trim().min(1).max(300),
  ru: z.string().trim().min(1).max(300),
  en: z.string().trim().max(300).default(''),
});

const common = {
  activityId: Id,
  title: short,
  /** What it is credited with; 45 minutes are an academic hour. */
  minutes: z.int().min(0).max(20_000).default(0),
  /** The programme is completed when all that is required is. */
  required: z.boolean().default(true),
  competencyIds: z.array(Id).max(20).default([]),
  release,
  /** Asked for so many days after the cohort's start; null: by its end. */
  dueAfterDays: z.int().min(0).max(1000).nullable().default(null),
};

export const ActivityKind = z.enum(['lesson', 'video', 'file', 'quiz', 'survey', 'seminar']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** What a learner does. All but lessons are named by id only: other features know more of them. Null: not chosen yet. */
export const Activity = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('lesson') }),
  z.object({
    ...common,
    kind: z.literal('video'),
    fileId: Id.nullable(),
    captions: z
      .array(z.object({ language: Language, fileId: Id }))
      .max(3)
      .default([]),
    /** Share of it that must be played to complete it. */
    watchAtLeast: z.number().min(0.1).max(1).default(0.9),
  }),
  z.object({ ...common, kind: z.literal('file'), fileId: Id.nullable() }),
  z.object({ ...common, kind: z.literal('quiz'), quizId: Id.nullable() }),
  z.object({ ...common, kind: z.literal('survey'), surveyId: Id.nullable() }),
  z.object({ ...common, kind: z.literal('seminar'), seminarId: Id.nullable() }),
]);
export type Activity = z.infer<typeof Activity>;
export type ActivityOf<K extends ActivityKind> = Extract<Activity, { kind: K }>;

export const Module = z.object({ moduleId: Id, title: short, release, activities: z.array(Activity).max(60) });
export type Module = z.infer<typeof Module>;

export const Competency = z.object({ competencyId: Id, title: short });
export type Competency = z.infer<typeof Competency>;

/** What an author writes and a version freezes. Drafts may be half-finished: `outlineProblems` says what is missing. */
export const Outline = z.object({
  title: short,
  summary: LocalizedText,
  kind: ProgrammeKind,
  competencies: z.array(Competency).max(20),
  modules: z.array(Module).max(60),
});
export type Outline = z.infer<typeof Outline>;

/** The module or activity a rule names; null: none. */
export function namedBy(rule: ReleaseRule): Id | null {
  if (rule.kind === 'date') return null;
  return rule.kind === 'completed' ? rule.itemId : rule.activityId;
}

/** The same rule about what these ids have become. */
export function renamedRule(rule: ReleaseRule, idOf: (id: Id) => Id): ReleaseRule {
  if (rule.kind === 'date') return rule;
  return rule.kind === 'completed'
    ? { ...rule, itemId: idOf(rule.itemId) }
    : { ...rule, activityId: idOf(rule.activityId) };
}

export function activitiesOf(outline: Pick<Outline, 'modules'>): Activity[] {
  return outline.modules.flatMap(({ activities }) => activities);
}

export function minutesOf(outline: Pick<Outline, 'modules'>): number {
  return activitiesOf(outline).reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Hours of a kind, in minutes; undefined where any are allowed. */
export function minutesOfKind(kind: ProgrammeKind): number | undefined {
  return kind === 'free' ? undefined : Number(kind) * academicHourMinutes;
}
