import { Alert } from '@mantine/core';
import type { Seminar } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import type { Devices } from '../../live/devices.ts';
import type { SeminarSession } from '../../live/session.ts';
import { Refused } from '../room/Refused.tsx';
import { RoomTop } from '../room/RoomTop.tsx';
import { LineBanner } from '../stage/LineBanner.tsx';
import { SoundGate } from '../stage/SoundGate.tsx';
import { StageMessage } from '../stage/StageMessage.tsx';
import { StageView } from '../stage/StageView.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import { AskToEnd } from './AskToEnd.tsx';
import { HostPanel } from './HostPanel.tsx';
import { OwnDevices } from './OwnDevices.tsx';
import { PublishBar } from './PublishBar.tsx';
import classes from './Studio.module.css';

interface Props {
  session: SeminarSession;
  seminar: Seminar;
  devices: Devices;
  notice: string | null;
  onNoticeRead: () => void;
}

export function Studio({ session, seminar, devices, notice, onNoticeRead }: Props) {
  const { t } = useTranslation();
  const { me, phase, problem, live } = useWatchable(session.state);
  if (phase === 'refused' && !live)
    return (
      <div className={classes.refused}>
        <Refused session={session} seminar={seminar} problem={problem} />
      </div>
    );
  return (
    <>
      <LineBanner line={session.line} />
      <RoomTop session={session} seminar={seminar} />
      <div className={classes.columns}>
        <main id="main" className={classes.main}>
          <div className={classes.stage}>
            <StageView
              session={session}
              empty={<StageMessage title={t('studio:empty.title')} text={t('studio:empty.text')} />}
            />
            <SoundGate loudspeaker={session.loudspeaker} />
          </div>
          {notice && (
            <Alert
              color="yellow"
              withCloseButton
              onClose={onNoticeRead}
              closeButtonLabel={t('common:action.close')}
              className={classes.notice ?? ''}
            >
              {notice}
            </Alert>
          )}
          <PublishBar session={session} devices={devices} />
        </main>
        <aside className={classes.side} aria-label={t('studio:side')}>
          {me?.isHost && <HostPanel session={session} />}
          <OwnDevices session={session} devices={devices} />
        </aside>
      </div>
      {me?.isHost && <AskToEnd session={session} />}
    </>
  );
}
