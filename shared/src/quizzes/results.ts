import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { pageOf } from '../platform/paging.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';
import { AttemptSummary } from './learner.ts';
import { QuestionKind } from './questions.ts';
import { QuizPurpose } from './quiz.ts';

/** More time and attempts for one person of a cohort, with the reason. */
export const Allowance = z.object({
  personId: Id,
  /** Added to the time limit; 0: none. */
  extraMinutes: z.int().min(0).max(600),
  extraAttempts: z.int().min(0).max(20),
  reason: z.string().trim().min(3).max(500),
});
export type Allowance = z.infer<typeof Allowance>;

/** A quiz of a cohort's programme, as its staff run it. */
export const CohortQuiz = z.object({
  activityId: Id,
  quizId: Id,
  title: LocalizedText,
  moduleTitle: LocalizedText,
  purpose: QuizPurpose,
  supervised: z.boolean(),
  timeLimitMinutes: z.int().nullable(),
  /** Dates in this cohort; null: from release to the cohort's end. */
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  revision: z.int(),
  allowances: z.array(Allowance.extend({ person: PersonCard, at: Instant })),
  enrolled: z.int(),
  /** People who started, who submitted at least once, and who passed. */
  started: z.int(),
  submitted: z.int(),
  passed: z.int(),
  /** Essays that wait for a mark. */
  waiting: z.int(),
});
export type CohortQuiz = z.infer<typeof CohortQuiz>;

export const RunDates = z
  .object({ revision: z.int().min(0), opensAt: Instant.nullable(), closesAt: Instant.nullable() })
  .refine(({ opensAt, closesAt }) => opensAt === null || closesAt === null || closesAt > opensAt, {
    path: ['closesAt'],
    message: 'session.endsBeforeStart',
  });

/** One person of a cohort and his part in a quiz, also who has not started. */
export const ResultRow = z.object({
  person: PersonCard,
  regionId: Id.nullable(),
  hallName: LocalizedText.nullable(),
  /** What counts of his attempts; null: nothing graded. */
  grade: z.number().nullable(),
  passed: z.boolean().nullable(),
  /** Newest first; staff see every grade. */
  attempts: z.array(AttemptSummary),
  late: z.int(),
});
export type ResultRow = z.infer<typeof ResultRow>;

export const ResultQuestion = z.object({
  questionId: Id,
  kind: QuestionKind,
  text: LocalizedText,
  mark: z.number(),
});
export const Results = pageOf(ResultRow).extend({
  title: LocalizedText,
  purpose: QuizPurpose,
  passShare: z.number().nullable(),
});
export type Results = z.infer<typeof Results>;

/**
 * How questions turned out. First finished attempts of each person only, as Moodle's "Quiz statistics calculations"
 * advises: later ones build on it. `statistics.ts` has the formulas.
 */
export const QuestionStatistics = ResultQuestion.extend({
  /** Graded answers it is computed from. */
  answers: z.int(),
  /** Mean mark as a share of the full mark; null: no answers. */
  facility: z.number().nullable(),
  /** Spread of the marks, as a share of the full mark; null under two answers. */
  deviation: z.number().nullable(),
  /** Correlation with the rest of the attempt, -1 to 1; null: fewer than ten answers, or nothing varies. */
  discrimination: z.number().nullable(),
  /** How often each part was chosen, in the author's order; empty where there are none. */
  choices: z.array(z.object({ text: LocalizedText, isRight: z.boolean(), times: z.int() })),
  corrected: z.boolean(),
});
export type QuestionStatistics = z.infer<typeof QuestionStatistics>;
export const QuizStatistics = z.object({
  title: LocalizedText,
  attempts: z.int(),
  meanGrade: z.number().nullable(),
  medianGrade: z.number().nullable(),
  questions: z.array(QuestionStatistics),
});
export type QuizStatistics = z.infer<typeof QuizStatistics>;

const pair = { entry: z.number().nullable(), exit: z.number().nullable() };
/** Entry and exit test side by side: first graded attempt of the entry, counted grade of the exit. Shares, 0 to 1. */
export const Comparison = z.object({
  entryTitle: LocalizedText,
  exitTitle: LocalizedText,
  /** Of those who have both. */
  mean: z.object({ people: z.int(), ...pair }),
  people: z.array(z.object({ person: PersonCard, hallName: LocalizedText.nullable(), ...pair })),
  halls: z.array(z.object({ hallId: Id.nullable(), name: LocalizedText.nullable(), people: z.int(), ...pair })),
  /** Questions that both tests asked: facility in each. */
  questions: z.array(z.object({ questionId: Id, text: LocalizedText, ...pair })),
});
export type Comparison = z.infer<typeof Comparison>;
