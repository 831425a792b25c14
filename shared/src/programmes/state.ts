import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';
import { LessonContent } from './lesson.ts';
import { LessonHtml } from './lesson-html.ts';
import { ActivityKind, Competency, Outline, ProgrammeKind, WrittenTitle } from './outline.ts';

/** `revision` is the one the editor has read: a later one on the server answers `request.conflict`. */
export const Revision = z.object({ revision: z.int().min(0) });

/** A programme as those see it who write or oversee it: the draft. */
export const Programme = Outline.extend({
  programmeId: Id,
  revision: z.int(),
  /** Regions it is meant for; empty: the whole country. */
  regionIds: z.array(Id),
  authors: z.array(PersonCard),
  /** Newest published version; null: none yet. */
  publishedVersion: z.int().nullable(),
  publishedAt: Instant.nullable(),
  /** The draft or a lesson of it was saved since. */
  isChanged: z.boolean(),
  savedAt: Instant,
  mayWrite: z.boolean(),
  mayRun: z.boolean(),
});
export type Programme = z.infer<typeof Programme>;

export const ProgrammeDraft = Outline.extend({ regionIds: z.array(Id).max(50) });
export type ProgrammeDraft = z.infer<typeof ProgrammeDraft>;
export const NewProgramme = z.object({
  title: WrittenTitle,
  kind: ProgrammeKind,
  regionIds: z.array(Id).max(50).default([]),
});
export type NewProgramme = z.infer<typeof NewProgramme>;
/** An autosave sends the whole draft; it is small, and one document. */
export const ProgrammeEdit = ProgrammeDraft.extend(Revision.shape);

export const ProgrammeSummary = z.object({
  programmeId: Id,
  title: LocalizedText,
  kind: ProgrammeKind,
  minutes: z.int(),
  modules: z.int(),
  publishedVersion: z.int().nullable(),
  isChanged: z.boolean(),
  savedAt: Instant,
  cohorts: z.int(),
});
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

/** What publishing would change for those who learn, and what stands against it. */
export const PublishPreview = z.object({
  revision: z.int(),
  version: z.int(),
  problems: z.array(
    z.object({
      code: z.enum([
        'titleMissing',
        'summaryMissing',
        'noModules',
        'emptyModule',
        'lessonEmpty',
        'fileMissing',
        'fileUnready',
        'quizMissing',
        'quizUnready',
        'surveyMissing',
        'surveyUnready',
        'seminarMissing',
        'wrongHours',
        'brokenRule',
      ]),
      itemId: Id.nullable(),
    }),
  ),
  added: z.array(LocalizedText),
  removed: z.array(LocalizedText),
  changed: z.array(LocalizedText),
  minutesBefore: z.int(),
  minutesAfter: z.int(),
});
export type PublishPreview = z.infer<typeof PublishPreview>;

export const ProgrammeVersion = z.object({
  version: z.int(),
  at: Instant,
  by: PersonCard.nullable(),
  minutes: z.int(),
});
export type ProgrammeVersion = z.infer<typeof ProgrammeVersion>;

/** A lesson's text as its author edits it. Revision 0: nothing is written yet. */
export const Lesson = z.object({
  activityId: Id,
  revision: z.int(),
  content: LessonContent,
  /** As learners would see it. */
  html: LessonHtml,
  savedAt: Instant.nullable(),
  savedBy: PersonCard.nullable(),
  /** Whose players it may hold. */
  embedHosts: z.array(z.string()),
});
export type Lesson = z.infer<typeof Lesson>;
export const LessonEdit = Revision.extend({ content: LessonContent });

/** A text as it once was. Autosaves of one author within some minutes make one. */
export const LessonPast = z.object({ revision: z.int(), at: Instant, by: PersonCard.nullable(), html: LessonHtml });
export type LessonPast = z.infer<typeof LessonPast>;

/** A published programme as anybody may see it: no lesson texts. */
export const CatalogueEntry = z.object({
  programmeId: Id,
  title: LocalizedText,
  summary: LocalizedText,
  kind: ProgrammeKind,
  minutes: z.int(),
  modules: z.int(),
  activities: z.int(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export const CatalogueProgramme = CatalogueEntry.extend({
  competencies: z.array(Competency),
  outline: z.array(
    z.object({
      moduleId: Id,
      title: LocalizedText,
      minutes: z.int(),
      activities: z.array(
        z.object({
          activityId: Id,
          kind: ActivityKind,
          title: LocalizedText,
          minutes: z.int(),
          competencyIds: z.array(Id),
        }),
      ),
    }),
  ),
});
export type CatalogueProgramme = z.infer<typeof CatalogueProgramme>;
