import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, Instant } from '../platform/ids.ts';
import {
  AnswerToSave,
  AttemptClock,
  AttemptSummary,
  CheckedTry,
  LearnerAttempt,
  LearnerQuiz,
  SaveAnswers,
  SavedAnswers,
  StartAttempt,
  SubmitAttempt,
} from './learner.ts';
import { AttemptReview } from './review.ts';

const inQuiz = z.object({ cohortId: Id, activityId: Id });
const inAttempt = z.object({ attemptId: Id });

export const attemptApi = defineApi({
  /** The page before: rules, own attempts, whether one can be started. */
  quiz: {
    method: 'GET',
    path: '/learn/:cohortId/quizzes/:activityId',
    access: can('learning:use', 'cohort'),
    params: inQuiz,
    out: LearnerQuiz,
  },
  /**
   * Starts an attempt, or answers with the one that is open. To answer offline, start while online: an untimed attempt
   * then holds everything that is needed. Throws `activity.locked`, `quiz.notOpenYet`, `quiz.closed`,
   * `quiz.noAttemptsLeft`, `quiz.coolDown`, `quiz.supervised`.
   */
  start: {
    method: 'POST',
    path: '/learn/:cohortId/quizzes/:activityId/attempts',
    access: can('learning:use', 'cohort'),
    params: inQuiz,
    body: StartAttempt,
    out: LearnerAttempt,
  },
  /** An attempt to go on with, on any device. A closed one answers too, without anything to review. */
  get: {
    method: 'GET',
    path: '/attempts/:attemptId',
    access: can('attempt:use', 'attempt'),
    params: inAttempt,
    out: LearnerAttempt,
  },
  /** Answers once the attempt's time is another than the page knows, or after a while all the same: asked again and again. */
  watch: {
    method: 'GET',
    path: '/attempts/:attemptId/clock',
    access: can('attempt:use', 'attempt'),
    params: inAttempt,
    query: z.object({ deadline: z.coerce.number().pipe(Instant) }),
    out: AttemptClock,
  },
  /** Stores several answers in one write. Never fails because it is late: see `outcome` of each. */
  save: {
    method: 'PUT',
    path: '/attempts/:attemptId/answers',
    access: can('attempt:use', 'attempt'),
    params: inAttempt,
    body: SaveAnswers,
    out: SavedAnswers,
    frequent: true,
  },
  /** Adaptive quizzes: stores an answer and says how right it is. Throws `attempt.notAdaptive`, `attempt.closed`, `attempt.nothingToCheck`. */
  check: {
    method: 'POST',
    path: '/attempts/:attemptId/checks',
    access: can('attempt:use', 'attempt'),
    params: inAttempt,
    body: AnswerToSave,
    out: CheckedTry,
    frequent: true,
  },
  /** Closes the attempt. Repeated, or after its time: answers as the first time. */
  submit: {
    method: 'POST',
    path: '/attempts/:attemptId/submit',
    access: can('attempt:use', 'attempt'),
    params: inAttempt,
    body: SubmitAttempt,
    out: AttemptSummary,
  },
  /** What the rules show of a closed attempt. Throws `attempt.noReview`. */
  review: {
    method: 'GET',
    path: '/attempts/:attemptId/review',
    access: can('attempt:use', 'attempt'),
    params: inAttempt,
    out: AttemptReview,
  },
});
