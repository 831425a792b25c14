import type { FloorEntry } from '@minber/shared/live/state';
import type { Devices } from '../../live/devices.ts';
import type { SeminarSession } from '../../live/session.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import { HandWaiting } from './HandWaiting.tsx';
import { InvitationDialog } from './InvitationDialog.tsx';
import { SpeakingBar } from './SpeakingBar.tsx';

interface Props {
  session: SeminarSession;
  devices: Devices;
  /** A phone in a hall: its loudspeaker and the hall's are near. */
  inHall?: boolean;
}

/** One's own turn: waiting in the queue, invited, speaking. */
export function FloorArea({ session, devices, inHall = false }: Props) {
  const { me } = useWatchable(session.state);
  const entry = ownEntry(me?.floorEntry ?? null);
  if (!entry) return null;
  if (entry.state === 'waiting') return <HandWaiting session={session} entry={entry} />;
  if (entry.state === 'invited')
    return <InvitationDialog session={session} devices={devices} entry={entry} inHall={inHall} />;
  if (entry.state === 'speaking') return <SpeakingBar session={session} devices={devices} entry={entry} />;
  return null;
}

/** The hall's request is the Desk's business, not its coordinator's as a viewer. */
function ownEntry(entry: FloorEntry | null): FloorEntry | null {
  return entry?.asker.kind === 'person' ? entry : null;
}
