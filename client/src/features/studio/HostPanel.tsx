import type { SeminarSession } from '../../live/session.ts';
import { FloorQueue } from './FloorQueue.tsx';
import { HallsCard } from './HallsCard.tsx';
import { SessionCard } from './SessionCard.tsx';
import { StageCard } from './StageCard.tsx';

/** What the host leads by: the session, who asks to speak, who is on the stage, whether the halls are ready. */
export function HostPanel({ session }: { session: SeminarSession }) {
  return (
    <>
      <SessionCard session={session} />
      <FloorQueue session={session} />
      <StageCard session={session} />
      <HallsCard session={session} />
    </>
  );
}
