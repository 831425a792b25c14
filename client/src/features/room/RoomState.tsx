import type { LiveSession } from '@minber/shared/live/state';
import type { Seminar } from '@minber/shared/seminars/state';
import { IconCalendarOff, IconCoffee } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { StageMessage } from '../stage/StageMessage.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import { BeforeStart } from './BeforeStart.tsx';
import { Ended } from './Ended.tsx';
import { Refused } from './Refused.tsx';
import classes from './RoomState.module.css';
import { Waiting } from './Waiting.tsx';

/** What stands in the room while there is no broadcast: before it, in a break, after it, or when one can't come in. */
export function RoomState({ session, seminar }: { session: SeminarSession; seminar: Seminar }) {
  const { live, phase, problem } = useWatchable(session.state);
  return (
    <div className={classes.place}>
      {phase === 'refused' ? (
        <Refused session={session} seminar={seminar} problem={problem} />
      ) : live ? (
        <NotRunning running={live.session} seminarId={seminar.seminarId} />
      ) : (
        <Waiting />
      )}
    </div>
  );
}

function NotRunning({ running, seminarId }: { running: LiveSession | null; seminarId: string }) {
  const { t } = useTranslation();
  if (!running) return <StageMessage icon={<IconCalendarOff size={48} />} title={t('room:noSession')} />;
  if (running.state === 'paused')
    return <StageMessage icon={<IconCoffee size={48} />} title={t('room:paused')} text={t('room:pausedText')} />;
  if (running.state === 'ended') return <Ended seminarId={seminarId} />;
  return <BeforeStart startsAt={running.plannedStart} />;
}
