import { IconCalendarStats } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** No session of this year is over. */
export function NothingYet() {
  const { t } = useTranslation('year');
  return (
    <EmptyState icon={<IconCalendarStats size={40} stroke={1.4} />} title={t('none.title')} text={t('none.text')} />
  );
}
