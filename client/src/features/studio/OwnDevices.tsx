import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Devices, whyNoDevices } from '../../live/devices.ts';
import type { SeminarSession } from '../../live/session.ts';
import { Card } from '../../ui/Card.tsx';
import { DeviceSetup } from '../stage/DeviceSetup.tsx';
import { useWatchable } from '../stage/useWatchable.ts';

/** Own devices: preview before going on the stage, and another camera or microphone while on it. */
export function OwnDevices({ session, devices }: { session: SeminarSession; devices: Devices }) {
  const { t } = useTranslation();
  const { own, me } = useWatchable(session.state);
  const state = useWatchable(devices.state);
  if (whyNoDevices() || me?.maySpeak.length === 0) return null;
  const open = own.camera || own.microphone || state.camera || state.microphone;
  const troubled = state.cameraProblem || state.microphoneProblem;
  const take = (kind: 'camera' | 'microphone') => {
    if (!own[kind]) return;
    const track = devices.handOver(kind);
    if (track) void session.publish(kind, track);
  };
  return (
    <Card title={t('studio:devices.title')}>
      {open || troubled ? (
        <>
          <DeviceSetup
            devices={devices}
            sending={{ camera: own.camera?.track, microphone: own.microphone?.track }}
            onChosen={take}
          />
          <Text size="sm" c="dimmed" mt="xs">
            {t('live:device.speakNow')}
          </Text>
        </>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {t('studio:devices.text')}
          </Text>
          <Button
            fullWidth
            variant="default"
            loading={state.opening}
            onClick={() => void devices.open(['microphone', 'camera'])}
          >
            {t('studio:devices.check')}
          </Button>
        </>
      )}
    </Card>
  );
}
