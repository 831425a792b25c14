import { learnMediaApi } from '@minber/shared/programmes/media-contract';
import { watchedShare } from '@minber/shared/programmes/watched';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useKeptFile } from '../../../offline/keep/useKeptFile.ts';
import { PageSkeleton } from '../../../ui/Skeletons.tsx';
import { ActivityFrame } from '../ActivityFrame.tsx';
import { ActivityTrouble } from '../ActivityTrouble.tsx';
import { Player } from './Player.tsx';
import { usePlayed } from './usePlayed.ts';

/** A video: done when enough of it has really been played. */
export default function VideoPage() {
  const { cohortId = '', activityId = '' } = useParams();
  return <Video key={activityId} cohortId={cohortId} activityId={activityId} />;
}

function Video({ cohortId, activityId }: { cohortId: string; activityId: string }) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const [element, setElement] = useState<HTMLVideoElement | null>(null);
  const { data, error, refetch } = useQuery({
    ...ask(learnMediaApi.video, { params: { cohortId, activityId } }),
    // A new address in the middle of it would begin it anew.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const url = useKeptFile(data?.fileId, data?.url);
  const played = usePlayed({ cohortId, activityId, title: data?.title, video: element });
  if (error) return <ActivityTrouble cohortId={cohortId} error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const share = played.watched?.share ?? watchedShare(data.watched, data.durationMs);
  const percent = (value: number) => format.percent(Math.floor(value * 100));
  return (
    <ActivityFrame
      page={data}
      completed={played.watched?.completed ?? null}
      error={played.error}
      retry={() => void played.tell()}
      hint={t('watched', { share: percent(share), needed: percent(data.watchAtLeast) })}
    >
      {url && <Player video={{ ...data, url }} onElement={setElement} />}
    </ActivityFrame>
  );
}
