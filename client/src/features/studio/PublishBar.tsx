import { Text } from '@mantine/core';
import type { TrackSource } from '@minber/shared/live/media';
import { useTranslation } from 'react-i18next';
import { type Devices, whyNoDevices } from '../../live/devices.ts';
import type { SeminarSession } from '../../live/session.ts';
import { useShortcut } from '../room/useShortcut.ts';
import { DeviceTrouble } from '../stage/DeviceTrouble.tsx';
import { OwnToggles } from '../stage/OwnToggles.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './PublishBar.module.css';

/** Own microphone, camera and screen: what goes out from here. */
export function PublishBar({ session, devices }: { session: SeminarSession; devices: Devices }) {
  const { t } = useTranslation();
  const { me, own, live } = useWatchable(session.state);
  const trouble = whyNoDevices();
  const sources = (me?.maySpeak ?? []).filter(
    (source) => source !== 'screen' || 'getDisplayMedia' in (navigator.mediaDevices ?? {}),
  );
  useShortcut('KeyM', () => {
    if (own.microphone) void session.pause('microphone', !own.microphone.paused);
  });
  if (trouble)
    return (
      <div className={classes.bar}>
        <DeviceTrouble kind="microphone" problem={trouble} />
      </div>
    );
  const sending = Object.entries(own).filter(([, track]) => track && !track.paused);
  const isLive = live?.session?.state === 'live';
  const said = sending.map(([source]) => t(`live:source.${source as TrackSource}`)).join(', ');
  return (
    <footer className={classes.bar}>
      <div className={classes.tools}>
        <OwnToggles session={session} devices={devices} sources={sources} size={52} />
      </div>
      <Text size="sm" c="dimmed" role="status">
        {sources.length === 0
          ? t('studio:noRight')
          : sending.length === 0
            ? t('studio:sendingNothing')
            : t(isLive ? 'studio:sending' : 'studio:sendingToStage', { what: said })}
      </Text>
    </footer>
  );
}
