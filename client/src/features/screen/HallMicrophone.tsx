import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { useDevices } from '../stage/useDevices.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './HallMicrophone.module.css';

/**
 * When the coordinator takes up the floor for the hall, this device opens its microphone (and camera, where it has one),
 * says that it is ready, and speaks until the turn ends. Meanwhile the loudspeaker is ducked, so that the hall does not howl.
 */
export function HallMicrophone({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const devices = useDevices();
  const { me, own } = useWatchable(session.state);
  const [failed, setFailed] = useState(false);
  const opening = useRef(false);
  const entry = me?.floorEntry ?? null;
  const maySpeak = (me?.maySpeak ?? []).includes('microphone');
  const live = own.microphone !== undefined && !own.microphone.paused;

  useEffect(() => {
    if (!devices) return;
    return session.connection.on('floor:accepted', ({ seminarId, entryId }) => {
      if (seminarId !== session.seminarId || opening.current) return;
      opening.current = true;
      setFailed(false);
      speak(entryId)
        .then((spoke) => setFailed(!spoke))
        .catch(() => setFailed(true))
        .finally(() => {
          opening.current = false;
        });
    });

    async function speak(entryId: string): Promise<boolean> {
      await devices?.open(['microphone', 'camera']);
      const sound = devices?.handOver('microphone');
      const picture = devices?.handOver('camera');
      if (!sound) {
        picture?.stop();
        return false;
      }
      await session.ask('floor:ready', { entryId });
      await Promise.all([session.publish('microphone', sound), picture && session.publish('camera', picture)]);
      return true;
    }
  }, [session, devices]);

  useEffect(() => {
    session.loudspeaker.duck(live && maySpeak);
  }, [session, live, maySpeak]);

  useEffect(() => {
    if (maySpeak || opening.current) return;
    if (own.microphone) void session.unpublish('microphone');
    if (own.camera) void session.unpublish('camera');
  }, [session, maySpeak, own.microphone, own.camera]);

  if (live && maySpeak) {
    return (
      <p className={classes.live} role="status">
        <span className={classes.dot} aria-hidden /> {t('screen:floor.live')}
      </p>
    );
  }
  if (entry?.state === 'invited' && !failed) {
    return (
      <p className={classes.trouble} role="status">
        {t('screen:floor.invited')}
      </p>
    );
  }
  if (failed && entry?.state === 'invited') {
    return (
      <p className={classes.trouble} role="alert">
        {t('screen:floor.noMicrophone')}
      </p>
    );
  }
  return null;
}
