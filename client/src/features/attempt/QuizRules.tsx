import type { LearnerQuiz } from '@minber/shared/quizzes/learner';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './attempt.module.css';

const minuteMs = 60_000;

/** The rules of a quiz in plain words, only those that it has. */
export function QuizRules({ quiz }: { quiz: LearnerQuiz }) {
  const { t } = useTranslation('attempt');
  const format = useFormat();
  const percent = (share: number) => format.percent(Math.round(share * 100));
  const { timeLimitMinutes, attemptsAllowed, attemptsLeft, passShare, opensAt, closesAt } = quiz;
  const rules = [
    t('rules.questions', { count: quiz.questions }),
    timeLimitMinutes === null
      ? t('rules.noLimit')
      : t('rules.limit', { time: format.duration(timeLimitMinutes * minuteMs) }),
    attemptsAllowed === null || attemptsLeft === null
      ? t('rules.anyAttempts')
      : t('rules.attempts', { count: attemptsAllowed, left: attemptsLeft }),
    attemptsAllowed !== 1 && t(`rules.counted.${quiz.counted}`),
    passShare !== null && t('rules.pass', { share: percent(passShare) }),
    quiz.behaviour === 'adaptive' && t('rules.adaptive', { share: percent(quiz.tryPenalty) }),
    quiz.behaviour === 'deferred' && quiz.wrongPenalty > 0 && t('rules.wrong', { share: percent(quiz.wrongPenalty) }),
    opensAt !== null && opensAt > quiz.serverNow && t('rules.opens', { date: format.fullDateTime(opensAt) }),
    closesAt !== null && t('rules.closes', { date: format.fullDateTime(closesAt) }),
    t(`rules.review.${quiz.reviewWhen}`),
    t('rules.saved'),
  ].filter((rule) => rule !== false);
  return (
    <ul className={classes.rules}>
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}
