import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';
import { PartId } from './questions.ts';

/** An essay of the queue. Oldest first while waiting, newest mark first when marked. */
export const EssayItem = z.object({
  attemptId: Id,
  questionId: Id,
  activityId: Id,
  quizTitle: LocalizedText,
  person: PersonCard,
  attemptNumber: z.int(),
  submittedAt: Instant,
  question: LocalizedText,
  markerNote: LocalizedText,
  rubric: z.array(z.object({ criterionId: PartId, title: LocalizedText, max: z.number() })),
  /** What it is worth in the quiz; the rubric's marks are scaled to it. */
  mark: z.number(),
  text: z.string(),
  words: z.int(),
  marked: z
    .object({
      marks: z.array(z.object({ criterionId: PartId, mark: z.number() })),
      comment: z.string(),
      by: PersonCard.nullable(),
      at: Instant,
    })
    .nullable(),
  /** Name it when marking; another's mark in between answers `request.conflict`. */
  revision: z.int(),
});
export type EssayItem = z.infer<typeof EssayItem>;

/** One mark for every criterion of the rubric, 0 to its max, halves allowed. */
export const MarkEssay = z.object({
  revision: z.int().min(0),
  marks: z
    .array(z.object({ criterionId: PartId, mark: z.number().min(0).max(100) }))
    .min(1)
    .max(10),
  comment: z.string().trim().max(4000).default(''),
});
export type MarkEssay = z.infer<typeof MarkEssay>;
