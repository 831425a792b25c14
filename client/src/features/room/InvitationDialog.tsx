import { Alert, Button, Group, Modal, Stack, Switch, Text } from '@mantine/core';
import type { FloorEntry } from '@minber/shared/live/state';
import { IconHeadphones } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Devices } from '../../live/devices.ts';
import type { SeminarSession } from '../../live/session.ts';
import { DeviceSetup } from '../stage/DeviceSetup.tsx';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';

interface Props {
  session: SeminarSession;
  devices: Devices;
  entry: FloorEntry;
  inHall: boolean;
}

/** The host has given the floor: check the devices, then speak, or say not now. Nothing is sent before. */
export function InvitationDialog({ session, devices, entry, inHall }: Props) {
  const { t } = useTranslation();
  const { microphone, camera } = useWatchable(devices.state);
  const [withCamera, setWithCamera] = useState(!inHall);
  const speak = useAction();
  const decline = useAction();

  useEffect(() => {
    void devices.open(withCamera ? ['microphone', 'camera'] : ['microphone']);
    if (!withCamera) devices.release('camera');
  }, [devices, withCamera]);

  const begin = async () => {
    await session.ask('floor:ready', { entryId: entry.entryId });
    const [sound, picture] = [devices.handOver('microphone'), withCamera ? devices.handOver('camera') : null];
    await Promise.all([sound && session.publish('microphone', sound), picture && session.publish('camera', picture)]);
  };
  const refuse = async () => {
    await session.ask('floor:decline', { entryId: entry.entryId });
    devices.release('camera');
    devices.release('microphone');
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="lg"
      title={t('room:invite.title')}
    >
      <Stack>
        <Text>{t('room:invite.text')}</Text>
        {inHall && <Alert icon={<IconHeadphones aria-hidden />}>{t('room:invite.headphones')}</Alert>}
        <DeviceSetup devices={devices} withCamera={withCamera} />
        <Switch
          label={t('room:invite.withCamera')}
          checked={withCamera}
          onChange={(event) => setWithCamera(event.currentTarget.checked)}
        />
        {(speak.error ?? decline.error) && <Alert color="red">{speak.error ?? decline.error}</Alert>}
        <Group justify="space-between">
          <Button variant="default" loading={decline.busy} onClick={() => void decline.run(refuse)}>
            {t('room:invite.decline')}
          </Button>
          <Button
            size="lg"
            color="gold.4"
            loading={speak.busy}
            disabled={!microphone && !camera}
            onClick={() => void speak.run(begin)}
            data-autofocus
          >
            {t('room:invite.speak')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
