import { ActionIcon, Tooltip } from '@mantine/core';
import { useFullscreenElement } from '@mantine/hooks';
import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import { HandButton } from './HandButton.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import classes from './RoomBar.module.css';
import { TroubleMenu } from './TroubleMenu.tsx';
import { useShortcut } from './useShortcut.ts';

interface Props {
  session: SeminarSession;
  /** What is shown on the full screen; absent: nothing to enlarge. */
  room?: RefObject<HTMLElement | null>;
}

/** What a viewer can do, within the reach of a thumb. */
export function RoomBar({ session, room }: Props) {
  const { live } = useWatchable(session.state);
  return (
    <footer className={classes.bar}>
      <div className={classes.lead}>
        <HandButton session={session} />
      </div>
      <div className={classes.tools}>
        {live?.session?.state === 'live' && <TroubleMenu session={session} />}
        {room && document.fullscreenEnabled && <Fullscreen room={room} />}
        <MoreMenu session={session} />
      </div>
    </footer>
  );
}

function Fullscreen({ room }: { room: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const { ref, toggle, fullscreen } = useFullscreenElement();
  const press = () => {
    if (room.current) ref(room.current);
    void toggle();
  };
  useShortcut('KeyF', press);
  const label = t(fullscreen ? 'room:exitFullscreen' : 'room:fullscreen');
  return (
    <Tooltip label={`${label} (F)`}>
      <ActionIcon variant="default" size={44} onClick={press} aria-label={label}>
        {fullscreen ? <IconArrowsMinimize size={22} /> : <IconArrowsMaximize size={22} />}
      </ActionIcon>
    </Tooltip>
  );
}
