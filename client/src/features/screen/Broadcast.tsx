import type { SeminarSummary } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { LineBanner } from '../stage/LineBanner.tsx';
import { SoundGate } from '../stage/SoundGate.tsx';
import { StageView } from '../stage/StageView.tsx';
import { useSeminarSession } from '../stage/useSeminarSession.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './Broadcast.module.css';
import { CheckInCorner } from './CheckInCorner.tsx';
import { HallMicrophone } from './HallMicrophone.tsx';
import { MessageBand } from './MessageBand.tsx';
import { Notice } from './Notice.tsx';
import { TechnicianMenu } from './TechnicianMenu.tsx';
import { useComeBack } from './useComeBack.ts';
import { useScreenWatch } from './useScreenWatch.ts';
import { WaitingHall } from './WaitingHall.tsx';

/** One seminar on a hall's screen, from an hour before it begins until after it has ended. */
export function Broadcast({ seminar }: { seminar: SeminarSummary }) {
  const session = useSeminarSession({ seminarId: seminar.seminarId, as: 'screen' });
  return session && <Shown session={session} seminar={seminar} />;
}

function Shown({ session, seminar }: { session: SeminarSession; seminar: SeminarSummary }) {
  const { t } = useTranslation();
  const { live } = useWatchable(session.state);
  useComeBack(session);
  const { qr, messages, checkedIn, expected, acknowledge } = useScreenWatch(session);
  const state = live?.session?.state ?? 'planned';
  return (
    <main id="main" className={classes.screen}>
      <LineBanner line={session.line} hall />
      {state === 'planned' && <WaitingHall seminar={seminar} qr={qr} checkedIn={checkedIn} expected={expected} />}
      {state === 'live' && <StageView session={session} hall empty={<Notice title={t('screen:soon')} />} />}
      {state === 'paused' && <Notice title={t('screen:paused')} text={t('screen:pausedText')} />}
      {state === 'ended' && <Notice title={t('screen:ended')} text={t('screen:endedText')} />}
      {(state === 'live' || state === 'paused') && qr && <CheckInCorner qr={qr} />}
      <MessageBand messages={messages} onShown={acknowledge} />
      <HallMicrophone session={session} />
      <SoundGate loudspeaker={session.loudspeaker} />
      <TechnicianMenu session={session} />
    </main>
  );
}
