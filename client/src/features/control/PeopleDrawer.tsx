import { Drawer, Stack } from '@mantine/core';
import type { ControlSession, Tile } from '@minber/shared/attendance/control';
import type { Id } from '@minber/shared/platform/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { AskRollCallModal } from './AskRollCallModal.tsx';
import { HallHead } from './HallHead.tsx';
import { PeopleList } from './PeopleList.tsx';
import { PhoneRollCall } from './PhoneRollCall.tsx';
import { useTilePeople } from './useTilePeople.ts';

interface Props {
  seminarId: Id;
  session: ControlSession | null;
  tile: Tile | null;
  onClose: () => void;
}

/** The people behind a tile: who is there, who is not, and whom to ring. */
export function PeopleDrawer({ seminarId, session, tile, onClose }: Props) {
  const { t } = useTranslation();
  const text = useLocalized();
  return (
    <Drawer
      opened={tile !== null}
      onClose={onClose}
      position="right"
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
      title={tile && (tile.names ? text(tile.names.hall) : t('control:own'))}
    >
      {tile && <Hall key={tile.tileId} seminarId={seminarId} session={session} tile={tile} />}
    </Drawer>
  );
}

function Hall({ seminarId, session, tile }: { seminarId: Id; session: ControlSession | null; tile: Tile }) {
  const [byPhone, setByPhone] = useState(false);
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useTilePeople(seminarId, tile);
  const running = session?.state === 'live' || session?.state === 'paused';
  const taken = () => {
    setByPhone(false);
    void refetch();
  };
  return (
    <Stack gap="sm">
      <HallHead tile={tile} running={running} onAsk={() => setAsking(true)} onByPhone={() => setByPhone(!byPhone)} />
      {error && !data && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!error && !data && <ListSkeleton />}
      {data && session && byPhone && (
        <PhoneRollCall
          seminarId={seminarId}
          sessionId={session.sessionId}
          tile={tile}
          people={data.people}
          onDone={taken}
        />
      )}
      {data && !byPhone && <PeopleList people={data.people} />}
      {asking && <AskRollCallModal seminarId={seminarId} hall={tile} onClose={() => setAsking(false)} />}
    </Stack>
  );
}
