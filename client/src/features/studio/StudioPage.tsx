import { seminarApi } from '@minber/shared/seminars/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Waiting } from '../room/Waiting.tsx';
import { DarkRoom } from '../stage/DarkRoom.tsx';
import { useDevices } from '../stage/useDevices.ts';
import { useSeminarSession } from '../stage/useSeminarSession.ts';
import { Studio } from './Studio.tsx';

/** The stage from behind: for the host, the speakers and guest speakers. What one may do depends on the right. */
export default function StudioPage() {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { seminarId = '' } = useParams();
  const seminar = useQuery(ask(seminarApi.get, { params: { seminarId } }));
  const [notice, setNotice] = useState<string | null>(null);
  const devices = useDevices();
  const session = useSeminarSession({
    seminarId,
    as: 'stage',
    onTrackEnded: (source, why) => setNotice(t(`studio:ended.${why}`, { source: t(`live:source.${source}`) })),
  });
  useTitle(seminar.data ? localized(seminar.data.title) : t('studio:title'));
  return (
    <DarkRoom>
      {seminar.data && session && devices ? (
        <Studio
          session={session}
          seminar={seminar.data}
          devices={devices}
          notice={notice}
          onNoticeRead={() => setNotice(null)}
        />
      ) : (
        <Waiting>{seminar.error && <ErrorPanel error={seminar.error} retry={() => void seminar.refetch()} />}</Waiting>
      )}
    </DarkRoom>
  );
}
