import type { Id } from '@minber/shared/platform/ids';
import type { AttemptReview } from '@minber/shared/quizzes/review';
import { clock, fail } from '../../platform/index.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';
import { timesOfAttempt } from './facts.ts';
import { worksOf } from './grade.ts';
import { loadAttempt } from './load.ts';
import type { AttemptDoc } from './model.ts';
import { reviewQuestion } from './review-question.ts';
import { enterersOf, summaryOf } from './view.ts';

/** A closed attempt for its learner, by the quiz's rules. Throws `attempt.noReview`. */
export async function reviewAttempt(attemptId: Id): Promise<AttemptReview> {
  return review(await loadAttempt(attemptId), 'learner');
}

/** An attempt for staff, everything in it, also while it is open. */
export async function inspectAttempt(attemptId: Id): Promise<AttemptReview> {
  return review(await loadAttempt(attemptId), 'staff');
}

/** The attempt as its learner's lists show it. */
export async function ownSummary(attempt: AttemptDoc) {
  const [{ settings }, { closesAt }] = await Promise.all([
    frozenQuiz(attempt.versionId, attempt.activityId),
    timesOfAttempt(attempt),
  ]);
  return summaryOf(attempt, settings, closesAt, 'learner', await enterersOf([attempt]));
}

async function review(attempt: AttemptDoc, reader: 'learner' | 'staff'): Promise<AttemptReview> {
  const [quiz, { closesAt }] = await Promise.all([
    frozenQuiz(attempt.versionId, attempt.activityId),
    timesOfAttempt(attempt),
  ]);
  const summary = summaryOf(attempt, quiz.settings, closesAt, reader, await enterersOf([attempt]));
  if (reader === 'learner' && !summary.mayReview) fail('attempt.noReview');
  const shows = reader === 'staff' ? { marks: true, rightAnswers: true, feedback: true } : quiz.settings.review;
  const contents = await frozenContents(
    attempt.versionId,
    attempt.items.map(({ questionId }) => questionId),
  );
  const given = Object.values(attempt.given).reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return {
    attempt: summary,
    cohortId: attempt.cohortId,
    activityId: attempt.activityId,
    title: quiz.title,
    given: shows.marks ? Math.max(0, given) : null,
    fullMark: attempt.items.reduce((sum, { mark }) => sum + mark, 0),
    questions: worksOf(attempt, quiz.settings, contents).map((work) => {
      const { questionId } = work.item;
      const late = attempt.late[questionId];
      const isLate = late !== undefined && late.rev > (attempt.responses[questionId]?.rev ?? 0);
      const comment = attempt.marks[questionId]?.comment ?? '';
      return reviewQuestion(work, { given: attempt.given[questionId] ?? null, comment, late: isLate }, shows);
    }),
    serverNow: clock.now(),
  };
}
