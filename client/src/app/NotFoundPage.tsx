import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';

export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState
      level={1}
      title={t('common:notFound.title')}
      text={t('common:notFound.text')}
      action={{ label: t('common:notFound.home'), to: '/' }}
    />
  );
}
