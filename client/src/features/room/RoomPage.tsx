import { seminarApi } from '@minber/shared/seminars/contract';
import type { Seminar } from '@minber/shared/seminars/state';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { DarkRoom } from '../stage/DarkRoom.tsx';
import { useSeminarSession } from '../stage/useSeminarSession.ts';
import { CompanionRoom } from './CompanionRoom.tsx';
import { Room } from './Room.tsx';
import { Waiting } from './Waiting.tsx';

/** A viewer's place in a seminar: before his own device, or in a hall with the phone as a companion. */
export default function RoomPage() {
  const { seminarId = '' } = useParams();
  const seminar = useQuery(ask(seminarApi.get, { params: { seminarId } }));
  if (seminar.data) return <Entered seminar={seminar.data} />;
  return (
    <DarkRoom>
      <Waiting>{seminar.error && <ErrorPanel error={seminar.error} retry={() => void seminar.refetch()} />}</Waiting>
    </DarkRoom>
  );
}

function Entered({ seminar }: { seminar: Seminar }) {
  const localized = useLocalized();
  useTitle(localized(seminar.title));
  const [search] = useSearchParams();
  const scannedHall = search.get('hall');
  const place = seminar.mine.place;
  const hallId = scannedHall ?? (place?.kind === 'hall' ? place.hallId : null);
  const [watchesHere, setWatchesHere] = useState(hallId === null);
  const session = useSeminarSession({
    seminarId: seminar.seminarId,
    as: watchesHere ? 'viewer' : 'companion',
    ...(hallId && !watchesHere && { hallId }),
  });
  if (!session)
    return (
      <DarkRoom>
        <Waiting />
      </DarkRoom>
    );
  if (watchesHere) return <Room session={session} seminar={seminar} />;
  return (
    <CompanionRoom
      session={session}
      seminar={seminar}
      checkedIn={scannedHall !== null}
      onWatchHere={() => setWatchesHere(true)}
    />
  );
}
