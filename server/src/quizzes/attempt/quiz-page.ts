import type { Id } from '@minber/shared/platform/ids';
import { countedGrade, isPassed } from '@minber/shared/quizzes/grading/counted';
import type { LearnerQuiz } from '@minber/shared/quizzes/learner';
import { sizeOf } from '@minber/shared/quizzes/quiz-problems';
import { attemptsLeft, startBlock } from '@minber/shared/quizzes/start-rules';
import { clock, fail } from '../../platform/index.ts';
import { loadLearning, locksOf } from '../../programmes/index.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import { readTimes, startFacts } from './facts.ts';
import { attemptsOf } from './load.ts';
import { enterersOf, summaryOf } from './view.ts';

/** The page before an attempt: the rules, this person's attempts, whether he can start. Throws `resource.absent`. */
export async function readLearnerQuiz(cohortId: Id, personId: Id, activityId: Id): Promise<LearnerQuiz> {
  const learning = await loadLearning(cohortId, personId);
  const { cohort, outline, enrolment } = learning;
  const module = outline.modules.find(({ activities }) => activities.some((one) => one.activityId === activityId));
  if (!module) fail('resource.absent');
  const quiz = await frozenQuiz(cohort.versionId, activityId);
  const { settings } = quiz;
  const [times, attempts] = await Promise.all([
    readTimes(learning, activityId),
    attemptsOf(cohortId, activityId, personId),
  ]);
  const now = clock.now();
  const facts = startFacts(times, attempts, locksOf(learning, activityId, now).length > 0);
  const open = attempts.find(({ state }) => state === 'open');
  const cardFor = await enterersOf(attempts);
  const summaries = attempts.map((one) => summaryOf(one, settings, times.closesAt, 'learner', cardFor));
  const grade = countedGrade(
    settings.counted,
    summaries.map((one) => one.grade),
  );
  const { length, fullMark } = sizeOf(quiz.slots);
  return {
    cohortId,
    activityId,
    programmeTitle: outline.title,
    moduleTitle: module.title,
    title: quiz.title,
    intro: quiz.intro,
    purpose: settings.purpose,
    questions: length,
    fullMark,
    timeLimitMinutes: settings.timeLimitMinutes === null ? null : settings.timeLimitMinutes + times.extraMinutes,
    attemptsAllowed: settings.attempts === null ? null : settings.attempts + times.extraAttempts,
    attemptsLeft: attemptsLeft(settings, facts),
    counted: settings.counted,
    passShare: settings.purpose === 'graded' ? settings.passShare : null,
    behaviour: settings.behaviour,
    tryPenalty: settings.tryPenalty,
    wrongPenalty: settings.wrongPenalty,
    reviewWhen: settings.review.when,
    opensAt: times.opensAt,
    closesAt: times.closesAt,
    supervised: settings.supervised,
    openAttemptId: open?._id ?? null,
    block: open ? null : startBlock(settings, facts, now),
    attempts: summaries.toReversed(),
    grade,
    passed: grade === null || settings.purpose !== 'graded' ? null : isPassed(grade, settings.passShare),
    doneAt: enrolment.completions.find((one) => one.activityId === activityId)?.at ?? null,
    serverNow: now,
  };
}
