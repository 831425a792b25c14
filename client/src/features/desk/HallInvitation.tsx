import { Alert, Button, Group, Text } from '@mantine/core';
import { IconBroadcast, IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { useAction } from '../stage/useAction.ts';
import { useDevices } from '../stage/useDevices.ts';
import { useWatchable } from '../stage/useWatchable.ts';

/** The host gives the hall the floor: through the screen's microphone, or this device's where the screen has none. */
export function HallInvitation({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { me, own } = useWatchable(session.state);
  const devices = useDevices();
  const action = useAction();
  const [accepted, setAccepted] = useState<string | null>(null);
  const entry = me?.floorEntry;
  if (entry?.asker.kind !== 'hall') return null;
  const { entryId } = entry;
  if (entry.state === 'speaking')
    return (
      <Alert color="gold" variant="light" icon={<IconBroadcast aria-hidden />} title={t('desk:invite.speaking')}>
        <Text mb="sm">{t(own.microphone ? 'desk:invite.byThis' : 'desk:invite.byScreen')}</Text>
        <Button
          color="red"
          loading={action.busy}
          onClick={() => void action.run(() => session.ask('floor:end', { entryId }))}
        >
          {t('desk:invite.end')}
        </Button>
        {action.error && <Text c="red">{action.error}</Text>}
      </Alert>
    );
  if (entry.state !== 'invited') return null;
  const accept = async () => {
    await session.ask('floor:accept', { entryId });
    setAccepted(entryId);
  };
  const speakHere = async () => {
    await devices?.open(['microphone']);
    const track = devices?.handOver('microphone');
    if (!track) throw new Error('No microphone.');
    await session.ask('floor:ready', { entryId });
    await session.publish('microphone', track);
  };
  return (
    <Alert
      color="gold"
      variant="light"
      icon={<IconMicrophone aria-hidden />}
      title={t('desk:invite.title')}
      role="alert"
    >
      <Text mb="sm">{t(accepted === entryId ? 'desk:invite.opening' : 'desk:invite.text')}</Text>
      <Group gap="xs">
        {accepted !== entryId && (
          <Button color="gold.4" loading={action.busy} onClick={() => void action.run(accept)}>
            {t('desk:invite.accept')}
          </Button>
        )}
        <Button variant="default" loading={action.busy} onClick={() => void action.run(speakHere)}>
          {t('desk:invite.here')}
        </Button>
        <Button
          variant="subtle"
          loading={action.busy}
          onClick={() => void action.run(() => session.ask('floor:decline', { entryId }))}
        >
          {t('desk:invite.decline')}
        </Button>
      </Group>
      {action.error && <Text c="red">{action.error}</Text>}
    </Alert>
  );
}
