import { Button, Group, Text } from '@mantine/core';
import { IconEarOff, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { useAction } from '../stage/useAction.ts';

/** The hall can't hear or see: the organisers learn of it. */
export function TroubleButtons({ session, hallId }: { session: SeminarSession; hallId: string }) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  const action = useAction();
  const report = (what: 'sound' | 'picture') => async () => {
    setSent(await action.run(() => session.ask('trouble:report', { what, hallId })));
  };
  return (
    <>
      <Group mt="md" gap="xs">
        <Button
          variant="default"
          size="sm"
          leftSection={<IconEarOff size={18} aria-hidden />}
          loading={action.busy}
          onClick={() => void report('sound')()}
        >
          {t('desk:trouble.sound')}
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconEyeOff size={18} aria-hidden />}
          loading={action.busy}
          onClick={() => void report('picture')()}
        >
          {t('desk:trouble.picture')}
        </Button>
      </Group>
      <Text size="sm" mt={4} role="status">
        {action.error ?? (sent && t('desk:trouble.sent'))}
      </Text>
    </>
  );
}
