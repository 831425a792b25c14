import { Alert, Button, Group } from '@mantine/core';
import type { RollCallAsk } from '@minber/shared/attendance/roll-call';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useNow } from '../../ui/useNow.ts';

/** A roll-call was asked for: by whom, and how long there is for it. `onOpen`: from elsewhere on the Desk. */
export function RollCallBanner({ ask, onOpen }: { ask: RollCallAsk; onOpen?: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(1000);
  const left = ask.dueAt - now;
  return (
    <Alert
      color={left > 0 ? 'gold' : 'red'}
      variant="light"
      icon={<IconClipboardCheck aria-hidden />}
      title={t('desk:rollCall.asked', { time: format.time(ask.at) })}
      role="alert"
      p="sm"
    >
      <Group justify="space-between" gap="xs">
        <span>
          {ask.byName ? `${ask.byName}. ` : ''}
          <span className="numeric" aria-live="off">
            {left > 0
              ? t('desk:rollCall.left', { time: format.remaining(left) })
              : t('desk:rollCall.overdue', { time: format.duration(-left) })}
          </span>
        </span>
        {onOpen && <Button onClick={onOpen}>{t('desk:rollCall.take')}</Button>}
      </Group>
    </Alert>
  );
}
