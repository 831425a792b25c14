import { quizApi } from '@minber/shared/quizzes/author-contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { QuizDesk } from './quiz/QuizDesk.tsx';

/** Where a quiz is put together. */
export default function QuizEditorPage() {
  const { quizId = '' } = useParams();
  const [round, setRound] = useState(0);
  const { data, error, refetch } = useQuery({
    ...ask(quizApi.get, { params: { quizId } }),
    // What the author types is newer than what anybody could fetch meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const reload = async () => {
    await refetch();
    setRound((before) => before + 1);
  };
  return <QuizDesk key={`${quizId}-${round}`} loaded={data} reload={() => void reload()} />;
}
