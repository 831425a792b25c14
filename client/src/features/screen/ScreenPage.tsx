import { useSession } from '../../api/session.ts';
import { DarkRoom } from '../stage/DarkRoom.tsx';
import { HallScreen } from './HallScreen.tsx';
import { Pairing } from './Pairing.tsx';
import { SoundAllowed } from './SoundAllowed.tsx';

/** The CentreScreen: what forty people in a hall look at. Nobody touches it once it is paired. */
export default function ScreenPage() {
  const { kind } = useSession();
  return (
    <DarkRoom>
      {kind === 'screen' ? <HallScreen /> : <Pairing />}
      {kind === 'screen' && <SoundAllowed />}
    </DarkRoom>
  );
}
