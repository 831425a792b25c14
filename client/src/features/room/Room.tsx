import type { Seminar } from '@minber/shared/seminars/state';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { DarkRoom } from '../stage/DarkRoom.tsx';
import { LineBanner } from '../stage/LineBanner.tsx';
import { SoundGate } from '../stage/SoundGate.tsx';
import { StageMessage } from '../stage/StageMessage.tsx';
import { StageView } from '../stage/StageView.tsx';
import { useDevices } from '../stage/useDevices.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import { FloorArea } from './FloorArea.tsx';
import { LineNote } from './LineNote.tsx';
import { PresenceCard } from './PresenceCard.tsx';
import classes from './Room.module.css';
import { RoomBar } from './RoomBar.tsx';
import { RoomState } from './RoomState.tsx';
import { RoomTop } from './RoomTop.tsx';
import { useIdle } from './useIdle.ts';

/** The broadcast as a viewer has it: stage, own place in the queue, controls. */
export function Room({ session, seminar }: { session: SeminarSession; seminar: Seminar }) {
  const { t } = useTranslation();
  const { live } = useWatchable(session.state);
  const devices = useDevices();
  const room = useRef<HTMLDivElement>(null);
  const idle = useIdle(room);
  const running = live?.session?.state === 'live';
  return (
    <DarkRoom>
      <div ref={room} className={classes.room} data-idle={idle && running}>
        <LineBanner line={session.line} />
        <RoomTop session={session} seminar={seminar} />
        <main id="main" className={classes.stage}>
          {running ? (
            <StageView
              session={session}
              empty={<StageMessage title={t('room:nobodyYet')} text={t('room:nobodyYetText')} />}
            />
          ) : (
            <RoomState session={session} seminar={seminar} />
          )}
          <SoundGate loudspeaker={session.loudspeaker} />
          {running && <LineNote session={session} />}
        </main>
        {devices && <FloorArea session={session} devices={devices} />}
        <PresenceCard session={session} />
        <RoomBar session={session} room={room} />
      </div>
    </DarkRoom>
  );
}
