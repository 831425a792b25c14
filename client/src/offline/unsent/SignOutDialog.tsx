import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { queue } from '../queue/own.ts';

/** Asks before what waits on this device is given up by signing out. */
export function SignOutDialog({ stay, leave }: { stay: () => void; leave: () => Promise<void> }) {
  const { t } = useTranslation('offline');
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.get);
  const { busy, error, run } = useRun();
  return (
    <Modal
      opened
      onClose={stay}
      title={t('signOut.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>{t('signOut.text', { number: waiting.length })}</Text>
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={stay} data-autofocus>
            {t('signOut.stay')}
          </Button>
          <Button color="red" loading={busy} onClick={() => void run(leave)}>
            {t('signOut.lose')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
