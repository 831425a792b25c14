import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';

/** The one thing to do before the start; says so when the host himself would not be heard. */
export function StartButton({ session, sessionId }: { session: SeminarSession; sessionId: string }) {
  const { t } = useTranslation();
  const { own } = useWatchable(session.state);
  const [open, setOpen] = useState(false);
  const action = useAction();
  const start = async () => {
    if (await action.run(() => session.ask('session:start', { sessionId }))) setOpen(false);
  };
  const icon = <IconPlayerPlay size={20} aria-hidden />;
  return (
    <>
      <Button fullWidth size="lg" color="gold.4" leftSection={icon} onClick={() => setOpen(true)}>
        {t('studio:session.start')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('studio:session.startTitle')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack>
          <Text>{t('studio:session.startText')}</Text>
          {(!own.microphone || own.microphone.paused) && (
            <Alert color="yellow">{t('studio:session.startSilent')}</Alert>
          )}
          {action.error && <Alert color="red">{action.error}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setOpen(false)}>
              {t('common:action.cancel')}
            </Button>
            <Button color="gold.4" leftSection={icon} loading={action.busy} onClick={() => void start()} data-autofocus>
              {t('studio:session.start')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
