import type { Id } from '@minber/shared/platform/ids';
import { type Grade, gradeAttempt, type Work } from '@minber/shared/quizzes/grading/grade';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import type { QuizSettings } from '@minber/shared/quizzes/quiz';
import type { AttemptDoc, StoredAnswer } from './model.ts';

/** What counts as answered: late answers too where the quiz grades them and only time closed the attempt. */
export function countedAnswers(
  { responses, late, closedBy }: Pick<AttemptDoc, 'responses' | 'late' | 'closedBy'>,
  { lateAnswers }: Pick<QuizSettings, 'lateAnswers'>,
): Record<Id, StoredAnswer> {
  if (lateAnswers !== 'graded' || closedBy !== 'time') return responses;
  const later = Object.entries(late).filter(([questionId, { rev }]) => rev > (responses[questionId]?.rev ?? 0));
  return { ...responses, ...Object.fromEntries(later) };
}

/** Everything done in an attempt, question by question, in the order shown. */
export function worksOf(
  attempt: AttemptDoc,
  settings: Pick<QuizSettings, 'lateAnswers'>,
  contents: ReadonlyMap<Id, QuestionContent>,
): Work[] {
  const answers = countedAnswers(attempt, settings);
  return attempt.items.flatMap((item) => {
    const content = contents.get(item.questionId);
    return content
      ? [
          {
            item,
            content,
            value: answers[item.questionId]?.value,
            tries: attempt.tries[item.questionId] ?? [],
            marks: attempt.marks[item.questionId]?.marks,
          },
        ]
      : [];
  });
}

/** The grade of an attempt as it stands, and what of it is stored. Pure. */
export function gradeOf(
  attempt: AttemptDoc,
  settings: QuizSettings,
  contents: ReadonlyMap<Id, QuestionContent>,
): { grade: Grade; stored: Pick<AttemptDoc, 'grade' | 'given' | 'waiting' | 'state'> } {
  const grade = gradeAttempt(settings, worksOf(attempt, settings, contents));
  return {
    grade,
    stored: {
      grade: grade.grade,
      given: Object.fromEntries(grade.questions.map(({ questionId, given }) => [questionId, given])),
      waiting: grade.waiting,
      state: grade.waiting > 0 ? 'submitted' : 'graded',
    },
  };
}
