import type { Id, Instant } from '@minber/shared/platform/ids';
import type { AnswerToSave } from '@minber/shared/quizzes/learner';
import { closeAttempt } from './close.ts';
import type { AttemptDoc } from './model.ts';
import { saveAnswers } from './save.ts';

/** Stores what was not sent before and closes the attempt: by its learner, or by its time where that is over. */
export async function submitAttempt(
  attemptId: Id,
  { key, answers }: { key: string; answers: AnswerToSave[] },
  arrivedAt: Instant,
): Promise<AttemptDoc> {
  if (answers.length > 0) await saveAnswers(attemptId, answers, arrivedAt);
  return closeAttempt(attemptId, { by: 'learner', key, arrivedAt });
}
