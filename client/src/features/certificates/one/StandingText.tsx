import { Text } from '@mantine/core';
import type { Standing } from '@minber/shared/certificates/certificate';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';

/** How the facts stand that a certificate rests on. */
export function StandingText({ standing: { eligible, minutes } }: { standing: Standing }) {
  const { t } = useTranslation('certificates');
  const hours = useFormat().number(minutes / academicHourMinutes);
  return <Text size="sm">{eligible ? t('review.hours', { hours }) : t('review.notEarned', { hours })}</Text>;
}
