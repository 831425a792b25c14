import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { type Weakness, weaknessOf } from '../../live/weakness.ts';
import { useReceiveNumbers } from '../stage/useReceiveNumbers.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './LineNote.module.css';

/** Why the picture is not what it could be, and the one tap that helps: sound only, or the picture back. */
export function LineNote({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { preferences, phase } = useWatchable(session.state);
  const isAudio = preferences.mode === 'audio';
  const weakness = useLasting(session);
  const text = isAudio ? t('live:mode.audioNote') : phase === 'up' && weakness ? t(`live:weak.${weakness}`) : null;
  return (
    <div className={classes.place} role="status">
      {text && (
        <div className={classes.note}>
          <span>{text}</span>
          {(isAudio || weakness !== 'nothing') && (
            <Button
              size="compact-sm"
              variant="white"
              color="dark"
              onClick={() => session.setMode(isAudio ? 'normal' : 'audio')}
            >
              {t(isAudio ? 'live:weak.picture' : 'live:weak.audio')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What two readings running agree on: a single bad moment is not worth a word. */
function useLasting(session: SeminarSession): Weakness | null {
  const numbers = useReceiveNumbers(session, 4000);
  const { streams } = useWatchable(session.state);
  const [lasting, setLasting] = useState<{ now: Weakness | null; before: Weakness | null }>({
    now: null,
    before: null,
  });
  useEffect(() => {
    const { streams: coming, live, preferences } = session.state.snapshot;
    const sent = new Set(live?.stage.flatMap(({ tracks }) => tracks).flatMap((one) => (one.paused ? [] : one.trackId)));
    const expected = new Set(coming.flatMap(({ trackId, track }) => (sent.has(trackId) ? track.id : [])));
    const now = numbers && !preferences.hidden ? weaknessOf(numbers, expected) : null;
    setLasting((last) => ({ before: last.now, now }));
  }, [session, numbers]);
  return streams.length > 0 && lasting.before ? lasting.now : null;
}
