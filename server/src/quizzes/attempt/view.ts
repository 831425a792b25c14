import type { Instant } from '@minber/shared/platform/ids';
import { isAnswered } from '@minber/shared/quizzes/answered';
import { isPassed } from '@minber/shared/quizzes/grading/counted';
import type { AttemptSummary, LearnerAttempt } from '@minber/shared/quizzes/learner';
import { learnerQuestion } from '@minber/shared/quizzes/learner-view';
import type { QuizSettings } from '@minber/shared/quizzes/quiz';
import { reviewFrom } from '@minber/shared/quizzes/start-rules';
import type { PersonCard } from '@minber/shared/seminars/people';
import { clock } from '../../platform/index.ts';
import { cardsOf } from '../../programmes/index.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';
import { checkedTry } from './check.ts';
import { countedAnswers } from './grade.ts';
import type { AttemptDoc } from './model.ts';
import { isEnding } from './watch.ts';

/** An attempt to go on with: its questions without anything that tells what is right, and what was answered. */
export async function viewAttempt(attempt: AttemptDoc): Promise<LearnerAttempt> {
  const quiz = await frozenQuiz(attempt.versionId, attempt.activityId);
  const contents = await frozenContents(
    attempt.versionId,
    attempt.items.map(({ questionId }) => questionId),
  );
  return {
    attemptId: attempt._id,
    cohortId: attempt.cohortId,
    activityId: attempt.activityId,
    title: quiz.title,
    number: attempt.number,
    state: attempt.state,
    startedAt: attempt.startedAt,
    deadline: attempt.deadline,
    isTimed: quiz.settings.timeLimitMinutes !== null,
    isSupervised: attempt.sittingId !== null,
    isEnding: isEnding(attempt),
    behaviour: quiz.settings.behaviour,
    questions: attempt.items.flatMap((item) => {
      const content = contents.get(item.questionId);
      return content ? [learnerQuestion(content, item)] : [];
    }),
    answers: Object.entries(attempt.responses).map(([questionId, answer]) => ({ questionId, ...answer })),
    checks:
      attempt.state !== 'open'
        ? []
        : Object.keys(attempt.tries).flatMap((questionId) => {
            const content = contents.get(questionId);
            return content ? [checkedTry(attempt, quiz.settings, questionId, content)] : [];
          }),
    submittedAt: attempt.submittedAt,
    serverNow: clock.now(),
  };
}

/** Cards of those who typed in papers among these attempts. */
export function enterersOf(attempts: Pick<AttemptDoc, 'enteredById'>[]): Promise<(personId: string) => PersonCard> {
  return cardsOf(attempts.map(({ enteredById }) => enteredById));
}

/**
 * An attempt in a list. `cardFor` knows who typed in papers. `reader` `learner`: the grade and whether it passed are told from when a review opens, or at once
 * where the quiz never shows one (then nothing else ever is).
 */
export function summaryOf(
  attempt: AttemptDoc,
  settings: QuizSettings,
  closesAt: Instant,
  reader: 'learner' | 'staff',
  cardFor: (personId: string) => PersonCard,
): AttemptSummary {
  const { state, submittedAt, grade } = attempt;
  const opensAt = submittedAt === null ? null : reviewFrom(settings, { submittedAt, closesAt });
  const isClosed = state !== 'open';
  const mayReview = isClosed && opensAt !== null && clock.now() >= opensAt;
  const isTold = isClosed && (reader === 'staff' || mayReview || settings.review.when === 'never');
  const told = isTold ? grade : null;
  return {
    attemptId: attempt._id,
    number: attempt.number,
    state,
    startedAt: attempt.startedAt,
    submittedAt,
    closedBy: attempt.closedBy,
    enteredBy: attempt.enteredById ? cardFor(attempt.enteredById) : null,
    removedFor: attempt.removal?.reason ?? null,
    deadline: attempt.deadline,
    answered: Object.values(countedAnswers(attempt, settings)).filter(({ value }) => isAnswered(value)).length,
    questions: attempt.items.length,
    grade: told,
    passed: told === null || settings.purpose !== 'graded' ? null : isPassed(told, settings.passShare),
    waiting: isClosed ? attempt.waiting : 0,
    mayReview,
    reviewFrom: isClosed ? opensAt : null,
  };
}
