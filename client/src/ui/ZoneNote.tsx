import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';

/** Says in which zone the times of a page are. */
export function ZoneNote() {
  const { t } = useTranslation();
  const { zone } = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {zone === 'Asia/Almaty' ? t('common:zoneAlmaty') : t('common:zone', { zone })}
    </Text>
  );
}
