import { isAnswered } from '@minber/shared/quizzes/answered';
import type { Work } from '@minber/shared/quizzes/grading/grade';
import { learnerQuestion } from '@minber/shared/quizzes/learner-view';
import type { QuizSettings } from '@minber/shared/quizzes/quiz';
import type { ReviewedQuestion } from '@minber/shared/quizzes/review';
import { feedbackTo, rightAnswerOf } from '@minber/shared/quizzes/review-view';

type Shows = Pick<QuizSettings['review'], 'marks' | 'rightAnswers' | 'feedback'>;

/** One question of a closed attempt, as far as `shows` opens it. */
export function reviewQuestion(
  { item, content, value, marks }: Work,
  { given, comment, late }: { given: number | null; comment: string; late: boolean },
  shows: Shows,
): ReviewedQuestion {
  const essay =
    content.kind === 'essay' && marks
      ? content.rubric.map(({ criterionId, title, max }) => ({
          title,
          max,
          mark: marks.find((one) => one.criterionId === criterionId)?.mark ?? 0,
        }))
      : null;
  return {
    question: learnerQuestion(content, item),
    value: value ?? null,
    late,
    result: shows.marks ? resultOf(given, item.mark, isAnswered(value)) : null,
    given: shows.marks ? given : null,
    rightAnswer: shows.rightAnswers ? rightAnswerOf(content, item) : null,
    feedback: shows.feedback ? feedbackTo(content, item, value) : [],
    explanation: shows.feedback ? content.explanation : null,
    essay: essay && shows.marks ? { criteria: essay, comment: shows.feedback ? comment : '' } : null,
  };
}

function resultOf(given: number | null, mark: number, answered: boolean): ReviewedQuestion['result'] {
  if (given === null) return 'waiting';
  if (!answered) return 'unanswered';
  return given >= mark - 1e-6 ? 'right' : given > 0 ? 'partly' : 'wrong';
}
