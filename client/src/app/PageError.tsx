import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';

/** Loading anew helps in both cases: it fetches the new version, and starts the page from its beginning. */
export function PageError({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return <ErrorPanel error={error} title={t('common:error.page')} retry={() => location.reload()} />;
}
