import { ActionIcon, Tooltip } from '@mantine/core';
import type { TrackSource } from '@minber/shared/live/media';
import { IconMicrophone, IconMicrophoneOff, IconScreenShare, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Devices, openScreen } from '../../live/devices.ts';
import type { SeminarSession } from '../../live/session.ts';
import { useAction } from './useAction.ts';
import { useWatchable } from './useWatchable.ts';

interface Props {
  session: SeminarSession;
  devices: Devices;
  sources: readonly TrackSource[];
  size?: number;
}

const ORDER: readonly TrackSource[] = ['microphone', 'camera', 'screen'];
const ICONS = {
  microphone: [IconMicrophone, IconMicrophoneOff],
  camera: [IconVideo, IconVideoOff],
  screen: [IconScreenShare, IconScreenShare],
} as const;

/** Own microphone, camera and screen, on and off. A microphone is muted; camera and screen are closed. */
export function OwnToggles({ session, devices, sources, size = 44 }: Props) {
  const { t } = useTranslation();
  const { own } = useWatchable(session.state);
  const action = useAction();

  const turnOn = async (source: TrackSource) => {
    if (source === 'microphone' && own.microphone) return await session.pause('microphone', false);
    if (source === 'screen') {
      const screen = await openScreen();
      if (screen) await session.publish('screen', screen);
      return;
    }
    await devices.open([source]);
    const track = devices.handOver(source);
    if (track) await session.publish(source, track);
  };
  const turnOff = (source: TrackSource) =>
    source === 'microphone' ? session.pause('microphone', true) : session.unpublish(source);

  return ORDER.filter((source) => sources.includes(source)).map((source) => {
    const on = own[source] !== undefined && !own[source].paused;
    const [On, Off] = ICONS[source];
    const label = t(`live:own.${source}.${on ? 'off' : 'on'}`);
    return (
      <Tooltip key={source} label={action.error ?? label}>
        <ActionIcon
          size={size}
          variant={on ? 'filled' : 'default'}
          loading={action.busy}
          aria-label={label}
          aria-pressed={on}
          onClick={() => void action.run(() => (on ? turnOff(source) : turnOn(source)))}
        >
          {on ? <On size={size / 2} /> : <Off size={size / 2} />}
        </ActionIcon>
      </Tooltip>
    );
  });
}
