import type { AttemptSummary } from '@minber/shared/quizzes/learner';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** The grade of an attempt in words. */
export function useGrade(): (attempt: Pick<AttemptSummary, 'grade' | 'passed' | 'waiting'>) => string {
  const { t } = useTranslation('attempt');
  const format = useFormat();
  return ({ grade, passed, waiting }) => {
    if (grade === null) return waiting > 0 ? t('grade.waiting') : '–';
    const share = format.percent(Math.round(grade * 1000) / 10);
    if (passed === null) return share;
    return t(passed ? 'grade.passed' : 'grade.failed', { grade: share });
  };
}
