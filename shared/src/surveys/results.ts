import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { SurveyContent } from './survey.ts';

/** What all answers to one question come to. */
export const QuestionTally = z.object({
  questionId: Id,
  /** How many said anything to it. */
  answered: z.int(),
  /** By option; a scale's are its numbers as texts. Empty for free texts. */
  counts: z.array(z.object({ id: z.string(), count: z.int() })),
  /** Of a scale that somebody answered. */
  mean: z.number().nullable(),
  /** Free texts, in an order that says nothing of who wrote when. */
  texts: z.array(z.string()),
});
export type QuestionTally = z.infer<typeof QuestionTally>;

/** A region's people in a cohort; null: those of no region. */
export const SurveyGroup = z.object({
  regionId: Id.nullable(),
  regionName: LocalizedText.nullable(),
  answers: z.int(),
  /** Enough answered, and nothing hidden could be computed from it. */
  isShown: z.boolean(),
});
export type SurveyGroup = z.infer<typeof SurveyGroup>;

export const SurveyResults = z.object({
  cohortId: Id,
  activityId: Id,
  title: LocalizedText,
  programmeTitle: LocalizedText,
  cohortTitle: LocalizedText,
  content: SurveyContent,
  /** The whole cohort; null: the reader sees some regions only. */
  whole: z.object({ answers: z.int(), isShown: z.boolean() }).nullable(),
  groups: z.array(SurveyGroup),
  /** Of the group asked for, by default of the whole cohort; null: it is not shown. */
  tallies: z.array(QuestionTally).nullable(),
});
export type SurveyResults = z.infer<typeof SurveyResults>;

/** A cohort that is asked a survey, and how many answered. */
export const SurveyRun = z.object({
  cohortId: Id,
  activityId: Id,
  cohortTitle: LocalizedText,
  startsAt: Instant,
  endsAt: Instant,
  answers: z.int(),
});
export type SurveyRun = z.infer<typeof SurveyRun>;
