import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { AnswerValue, AttemptSummary, LearnerQuestion } from './learner.ts';

/** The right answer in the words of this attempt: keys as shown, or accepted texts. Essays have none. */
export const RightAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chosen'), keys: z.array(z.int()) }),
  z.object({ kind: z.literal('truth'), value: z.boolean() }),
  z.object({ kind: z.literal('pairs'), pairs: z.array(z.object({ stem: z.int(), choice: z.int() })) }),
  z.object({ kind: z.literal('order'), keys: z.array(z.int()) }),
  z.object({ kind: z.literal('texts'), texts: z.array(z.string()) }),
]);
export type RightAnswer = z.infer<typeof RightAnswer>;

/** Marks of an essay by the criteria of its rubric, in their order. */
export const EssayMarks = z.object({
  criteria: z.array(z.object({ title: LocalizedText, max: z.number(), mark: z.number() })),
  comment: z.string(),
});

/**
 * One question of a closed attempt. What the quiz's rules do not show is null or empty; staff see everything.
 * `result` `waiting`: an essay nobody has marked yet.
 */
export const ReviewedQuestion = z.object({
  question: LearnerQuestion,
  value: AnswerValue,
  late: z.boolean(),
  result: z.enum(['right', 'partly', 'wrong', 'unanswered', 'waiting']).nullable(),
  /** Marks given of `question.mark`; may be below 0. */
  given: z.number().nullable(),
  rightAnswer: RightAnswer.nullable(),
  /** To what was answered. */
  feedback: z.array(LocalizedText),
  explanation: LocalizedText.nullable(),
  essay: EssayMarks.nullable(),
});
export type ReviewedQuestion = z.infer<typeof ReviewedQuestion>;

export const AttemptReview = z.object({
  attempt: AttemptSummary,
  cohortId: Id,
  activityId: Id,
  title: LocalizedText,
  given: z.number().nullable(),
  fullMark: z.number(),
  questions: z.array(ReviewedQuestion),
  serverNow: Instant,
});
export type AttemptReview = z.infer<typeof AttemptReview>;
