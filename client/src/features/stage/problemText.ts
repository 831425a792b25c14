import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.ts';
import { LineError } from '../../live/problem.ts';

/** What went wrong, in the reader's words. */
export function useProblemText(): (cause: unknown) => string {
  const { t } = useTranslation();
  return (cause) => {
    if (cause instanceof ApiProblem) return cause.message;
    if (cause instanceof LineError) return t('live:line.noAnswer');
    return t('common:error.unexpected');
  };
}
