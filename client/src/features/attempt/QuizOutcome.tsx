import { Alert } from '@mantine/core';
import type { LearnerQuiz } from '@minber/shared/quizzes/learner';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** How the quiz stands for its learner: the grade that counts, passed or not, or what is still waited for. */
export function QuizOutcome({ quiz }: { quiz: LearnerQuiz }) {
  const { t } = useTranslation('attempt');
  const format = useFormat();
  const { grade, passed, attempts, doneAt } = quiz;
  const [latest] = attempts.filter(({ state }) => state !== 'open');
  if (!latest) return null;
  if (grade !== null) {
    const share = format.percent(Math.round(grade * 1000) / 10);
    const title =
      passed === null
        ? t('outcome.grade', { grade: share })
        : t(passed ? 'outcome.passed' : 'outcome.failed', { grade: share });
    return <Alert color={passed === false ? 'yellow' : 'green'} title={title} role="status" />;
  }
  if (latest.waiting > 0) return <Alert color="blue" title={t('outcome.waiting')} role="status" />;
  if (doneAt !== null) return <Alert color="green" title={t('outcome.done')} role="status" />;
  return <Alert color="blue" title={t('outcome.submitted')} role="status" />;
}
