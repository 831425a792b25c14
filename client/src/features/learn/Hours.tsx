import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** Minutes as academic hours, with the unit. */
export function Hours({ minutes }: { minutes: number }) {
  const { t } = useTranslation('learn');
  const { number } = useFormat();
  return <>{t('hours', { hours: number(Math.round((minutes / academicHourMinutes) * 10) / 10) })}</>;
}
