import { useTranslation } from 'react-i18next';
import { networkProblem } from '../api/problem.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';

/** Loading anew helps in both cases: it fetches the new version, and starts the page from its beginning. */
export function PageError({ error }: { error: unknown }) {
  const { t } = useTranslation();
  // Without a line it is no riddle why a page that was never opened here can't be had.
  const shown = navigator.onLine ? error : networkProblem(t('common:error.network'));
  return <ErrorPanel error={shown} title={t('common:error.page')} retry={() => location.reload()} />;
}
