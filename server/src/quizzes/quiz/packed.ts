import { Id } from '@minber/shared/platform/ids';
import { LocalizedText } from '@minber/shared/platform/text';
import { Folder } from '@minber/shared/quizzes/banks';
import { QuestionDraft } from '@minber/shared/quizzes/questions';
import { QuizDraft } from '@minber/shared/quizzes/quiz';
import { z } from 'zod';

/** Quizzes in an archive. Ids hold within it alone. */
export const PackedBank = z.object({ bankId: Id, title: LocalizedText, folders: z.array(Folder).max(200) });
export const PackedQuestion = z.object({ questionId: Id, bankId: Id, ...QuestionDraft.shape });
export const PackedQuiz = z.object({ quizId: Id, ...QuizDraft.shape });

export interface PackedQuizzes {
  banks: z.output<typeof PackedBank>[];
  questions: z.output<typeof PackedQuestion>[];
  quizzes: z.output<typeof PackedQuiz>[];
}

/** Each entry by itself: one that cannot be read holds up no other. */
export const PackedParts = z.object({
  banks: z.array(z.unknown()).max(1000),
  questions: z.array(z.unknown()).max(20_000),
  quizzes: z.array(z.unknown()).max(1000),
});
