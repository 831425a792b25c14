import { lessonApi } from '@minber/shared/programmes/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { LessonDesk } from './lesson/LessonDesk.tsx';
import { useLessonName } from './lesson/useLessonName.ts';

/** Where a lesson's text is written. */
export default function LessonEditorPage() {
  const { programmeId = '', activityId = '' } = useParams();
  const name = useLessonName(programmeId, activityId);
  const { data, error, refetch } = useQuery({
    ...ask(lessonApi.get, { params: { programmeId, activityId } }),
    // What the author types is newer than what anybody could fetch meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [round, setRound] = useState(0);
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data || !name) return <PageSkeleton />;
  const reload = async () => {
    await refetch();
    setRound((before) => before + 1);
  };
  return (
    <LessonDesk
      key={`${activityId}-${round}`}
      programmeId={programmeId}
      lesson={data}
      title={name.title}
      readOnly={!name.mayWrite}
      reload={reload}
    />
  );
}
