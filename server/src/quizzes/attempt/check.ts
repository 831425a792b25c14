import type { Id, Instant } from '@minber/shared/platform/ids';
import { isAnswered, isSameAnswer } from '@minber/shared/quizzes/answered';
import { fractionOf } from '@minber/shared/quizzes/grading/fraction';
import { gradeQuestion } from '@minber/shared/quizzes/grading/grade';
import type { AnswerToSave, AnswerValue, CheckedTry } from '@minber/shared/quizzes/learner';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import { feedbackTo } from '@minber/shared/quizzes/review-view';
import type { z } from 'zod';
import { fail } from '../../platform/index.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';
import { graceMs } from './close.ts';
import { loadAttempt } from './load.ts';
import { type AttemptDoc, AttemptModel } from './model.ts';
import { saveAnswers } from './save.ts';

const triesAtMost = 50;

/**
 * Adaptive quizzes: stores an answer, counts it as a try and says how right it is. The same answer again is no further
 * try: it is told what it was told. Throws `attempt.notAdaptive`, `attempt.closed`, `attempt.nothingToCheck`.
 */
export async function checkAnswer(attemptId: Id, answer: AnswerToSave, arrivedAt: Instant): Promise<CheckedTry> {
  const { questionId, value } = answer;
  const attempt = await loadAttempt(attemptId);
  const { settings } = await frozenQuiz(attempt.versionId, attempt.activityId);
  if (settings.behaviour !== 'adaptive') fail('attempt.notAdaptive');
  if (!isAnswered(value)) fail('attempt.nothingToCheck');
  await saveAnswers(attemptId, [answer], arrivedAt);
  const contents = await frozenContents(attempt.versionId, [questionId]);
  const content = contents.get(questionId) ?? fail('resource.absent');
  for (;;) {
    const now = await loadAttempt(attemptId);
    if (now.state !== 'open' || now.deadline <= arrivedAt - graceMs) fail('attempt.closed');
    const tries = now.tries[questionId] ?? [];
    const last = tries.at(-1);
    if (last !== undefined && isSameAnswer(last, value)) return checkedTry(now, settings, questionId, content);
    if (tries.length >= triesAtMost) fail('attempt.nothingToCheck');
    const written = await AttemptModel.findOneAndUpdate(
      { _id: attemptId, state: 'open', revision: now.revision },
      { $push: { [`tries.${questionId}`]: value }, $inc: { revision: 1 } },
      { returnDocument: 'after', projection: { outbox: 0 } },
    ).lean<AttemptDoc>();
    if (written) return checkedTry(written, settings, questionId, content);
  }
}

/** What the last try of a question was told. */
export function checkedTry(
  attempt: Pick<AttemptDoc, 'items' | 'tries'>,
  settings: Parameters<typeof gradeQuestion>[0],
  questionId: Id,
  content: QuestionContent,
): z.output<typeof CheckedTry> {
  const item = attempt.items.find((one) => one.questionId === questionId) ?? fail('resource.absent');
  const tries = attempt.tries[questionId] ?? [];
  const last: AnswerValue = tries.at(-1) ?? null;
  const fraction = fractionOf(content, item, last) ?? 0;
  const { fraction: secured } = gradeQuestion(settings, { item, content, value: last, tries, marks: undefined });
  return {
    questionId,
    tries: tries.length,
    result: fraction === 1 ? 'right' : fraction > 0 && settings.partialCredit ? 'partly' : 'wrong',
    secured: Math.max(0, secured ?? 0),
    feedback: feedbackTo(content, item, last),
  };
}
