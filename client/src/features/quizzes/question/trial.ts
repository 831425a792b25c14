import { isAnswered } from '@minber/shared/quizzes/answered';
import { gradeQuestion } from '@minber/shared/quizzes/grading/grade';
import type { AttemptItem } from '@minber/shared/quizzes/item';
import type { AnswerValue } from '@minber/shared/quizzes/learner';
import { learnerQuestion } from '@minber/shared/quizzes/learner-view';
import { partIds } from '@minber/shared/quizzes/question-problems';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import type { ReviewedQuestion } from '@minber/shared/quizzes/review';
import { feedbackTo, rightAnswerOf } from '@minber/shared/quizzes/review-view';

/** Rules that add nothing of their own: the question alone is tried. */
const plain = { behaviour: 'deferred', tryPenalty: 0, wrongPenalty: 0, partialCredit: true } as const;

/**
 * A question as an attempt would hold it, with parts in its author's order, but for matching and ordering, whose order
 * would be the answer: those are turned around.
 */
export function itemOf(questionId: string, mark: number, content: QuestionContent): AttemptItem {
  const [parts = [], choices = []] = partIds(content);
  if (content.kind === 'ordering') return { questionId, mark, parts: parts.toReversed(), choices };
  if (content.kind === 'essay') return { questionId, mark, parts: [], choices };
  return { questionId, mark, parts, choices: choices.toReversed() };
}

/** What this answer would be given, with everything its author would want to see of it. */
export function tried(item: AttemptItem, content: QuestionContent, value: AnswerValue): ReviewedQuestion {
  const { fraction, given } = gradeQuestion(plain, { item, content, value, tries: [], marks: undefined });
  return {
    question: learnerQuestion(content, item),
    value,
    late: false,
    result: resultOf(value, fraction, given),
    given,
    rightAnswer: rightAnswerOf(content, item),
    feedback: feedbackTo(content, item, value),
    explanation: content.explanation,
    essay: null,
  };
}

function resultOf(value: AnswerValue, fraction: number | null, given: number | null): ReviewedQuestion['result'] {
  if (!isAnswered(value)) return 'unanswered';
  if (given === null || fraction === null) return 'waiting';
  return fraction >= 1 ? 'right' : fraction > 0 ? 'partly' : 'wrong';
}
