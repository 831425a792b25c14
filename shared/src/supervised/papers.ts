import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { Language, LocalizedText } from '../platform/text.ts';
import { AnswerValue, LearnerQuestion } from '../quizzes/learner.ts';
import { PersonCard } from '../seminars/people.ts';

/** Tests on paper: each paper is one person's own draw, printed, written on by hand and typed in by staff. */

/** `printed`: nobody has typed it in; `void`: spoilt or lost, never typed in. */
export const PaperState = z.enum(['printed', 'entered', 'void']);

export const PaperSummary = z.object({
  paperId: Id,
  /** 1, 2, 3 … in its sitting. */
  number: z.int(),
  person: PersonCard,
  state: PaperState,
  madeAt: Instant,
  /** Who typed it in, or corrected it last. */
  enteredBy: PersonCard.nullable(),
  enteredAt: Instant.nullable(),
  answered: z.int(),
  questions: z.int(),
  voidReason: z.string().nullable(),
});
export type PaperSummary = z.infer<typeof PaperSummary>;

/** `onPaper`: an essay that stays on the paper and is read there; `value` is then null. */
export const PaperAnswer = z.object({ questionId: Id, value: AnswerValue, onPaper: z.boolean().default(false) });
export type PaperAnswer = z.infer<typeof PaperAnswer>;

/** A paper to be typed in: its questions as they are printed on it, and what was typed in so far. */
export const Paper = PaperSummary.extend({
  sittingId: Id,
  title: LocalizedText,
  /** How often it was typed in or corrected. */
  revision: z.int(),
  items: z.array(LearnerQuestion),
  answers: z.array(PaperAnswer),
  /** Newest first. `changed`: numbers of the questions that it changed. */
  history: z.array(z.object({ at: Instant, by: PersonCard.nullable(), reason: z.string(), changed: z.array(z.int()) })),
});
export type Paper = z.infer<typeof Paper>;

export const MakePapers = z.object({ personIds: z.array(Id).min(1).max(500) });
/** Why somebody gets no paper. */
export const PaperRefusal = z.enum(['locked', 'over', 'notOpenYet', 'closed', 'noAttemptsLeft', 'coolDown', 'writes']);
export type PaperRefusal = z.infer<typeof PaperRefusal>;
export const MadePapers = z.object({
  items: z.array(PaperSummary),
  made: z.int(),
  refused: z.array(z.object({ person: PersonCard, why: PaperRefusal })),
});
export type MadePapers = z.infer<typeof MadePapers>;

export const PrintPapers = z.object({
  language: Language,
  /** One of them; absent: all that are not void and not typed in. */
  paperId: Id.optional(),
});

/** `revision` 0 types a paper in, a later one corrects it and says why. */
export const EnterPaper = z
  .object({
    key: IdempotencyKey,
    revision: z.int().min(0),
    answers: z.array(PaperAnswer).max(200),
    reason: z.string().trim().max(500).default(''),
  })
  .refine(({ revision, reason }) => revision === 0 || reason.length >= 3, {
    path: ['reason'],
    message: 'reason.missing',
  });
export type EnterPaper = z.infer<typeof EnterPaper>;

export const VoidPaper = z.object({ reason: z.string().trim().min(3).max(500) });
