import { QuestionDraft } from '@minber/shared/quizzes/questions';

/** The draft as it may be stored; undefined while something is too unfinished for that (a number or text not typed yet). */
export function readyToStore(draft: QuestionDraft): QuestionDraft | undefined {
  const parsed = QuestionDraft.safeParse(draft);
  return parsed.success ? parsed.data : undefined;
}
