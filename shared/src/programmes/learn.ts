import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { AgoMs } from './late.ts';
import { LessonHtml } from './lesson-html.ts';
import { ActivityKind, Competency, ProgrammeKind } from './outline.ts';

export const Locked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('date'), at: Instant }),
  z.object({ kind: z.literal('completed'), itemId: Id, title: LocalizedText }),
  z.object({ kind: z.literal('grade'), itemId: Id, title: LocalizedText, atLeast: z.number() }),
  z.object({ kind: z.literal('attendance'), itemId: Id, title: LocalizedText, atLeast: z.number() }),
]);

export const LearnerProgress = z.object({ done: z.int(), of: z.int(), minutes: z.int(), minutesOf: z.int() });

/** An activity as the one who learns sees it. */
export const LearnerActivity = z.object({
  activityId: Id,
  kind: ActivityKind,
  title: LocalizedText,
  minutes: z.int(),
  required: z.boolean(),
  competencyIds: z.array(Id),
  seminarId: Id.nullable(),
  dueAt: Instant,
  /** When it was completed; null: not yet. */
  doneAt: Instant.nullable(),
  grade: z.number().nullable(),
  /** It was done in time, but the server heard of it after the cohort's end. */
  isLate: z.boolean(),
  /** Why it is not open; empty: it is. */
  locks: z.array(Locked),
});
export type LearnerActivity = z.infer<typeof LearnerActivity>;

export const LearnerModule = z.object({
  moduleId: Id,
  title: LocalizedText,
  activities: z.array(LearnerActivity),
});
export type LearnerModule = z.infer<typeof LearnerModule>;

export const LearnerCohort = z.object({
  cohortId: Id,
  programmeId: Id,
  title: LocalizedText,
  cohortTitle: LocalizedText,
  summary: LocalizedText,
  kind: ProgrammeKind,
  /** His own dates. */
  startsAt: Instant,
  endsAt: Instant,
  /** They are counted from his enrolment. */
  isOwnPace: z.boolean(),
  competencies: z.array(Competency),
  modules: z.array(LearnerModule),
  progress: LearnerProgress,
  completedAt: Instant.nullable(),
  /** What to do next; null: all is done or nothing is open. */
  nextId: Id.nullable(),
  serverNow: Instant,
});
export type LearnerCohort = z.infer<typeof LearnerCohort>;

const Named = z.object({ activityId: Id, kind: ActivityKind, title: LocalizedText });

/** A programme on the learner's home. */
export const LearnerProgramme = LearnerCohort.pick({
  cohortId: true,
  programmeId: true,
  title: true,
  kind: true,
  startsAt: true,
  endsAt: true,
  progress: true,
  completedAt: true,
}).extend({
  /** Announcements he has not opened. */
  unread: z.int(),
  next: Named.nullable(),
  /** Open, not done, and asked for within two weeks or already late; soonest first. */
  due: z.array(Named.extend({ dueAt: Instant })),
});
export type LearnerProgramme = z.infer<typeof LearnerProgramme>;

/** A lesson to read. */
export const LearnerLesson = z.object({
  cohortId: Id,
  activityId: Id,
  title: LocalizedText,
  moduleTitle: LocalizedText,
  programmeTitle: LocalizedText,
  minutes: z.int(),
  html: LessonHtml,
  doneAt: Instant.nullable(),
  /** Nothing more is recorded: the cohort's time is over. */
  isOver: z.boolean(),
  previous: Named.nullable(),
  next: Named.extend({ isOpen: z.boolean() }).nullable(),
});
export type LearnerLesson = z.infer<typeof LearnerLesson>;

export const CompleteActivity = z.object({ key: IdempotencyKey, agoMs: AgoMs });
export const Completed = z.object({
  doneAt: Instant,
  progress: LearnerProgress,
  completedAt: Instant.nullable(),
  next: Named.extend({ isOpen: z.boolean() }).nullable(),
});
export type Completed = z.infer<typeof Completed>;
