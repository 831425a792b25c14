import { Button } from '@mantine/core';
import type { CalendarEntry } from '@minber/shared/seminars/home';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { joinPath } from './entry.ts';

/** Into the room or the studio, whichever is his. */
export function JoinButton({ entry, size = 'lg' }: { entry: CalendarEntry; size?: 'sm' | 'lg' }) {
  const { t } = useTranslation('home');
  const label = entry.role === 'learner' ? t('join') : t('toStudio');
  return (
    <Button
      component={Link}
      to={joinPath(entry)}
      size={size}
      leftSection={<IconPlayerPlayFilled size={size === 'lg' ? 20 : 16} aria-hidden />}
    >
      {label}
    </Button>
  );
}
