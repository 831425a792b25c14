import { bankApi, questionApi } from '@minber/shared/quizzes/author-contract';
import { QuestionKind } from '@minber/shared/quizzes/questions';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { newQuestion } from './question/new-question.ts';
import { QuestionDesk } from './question/QuestionDesk.tsx';

/** Where a question is written. `new` begins one of the kind that the address names. */
export default function QuestionPage() {
  const { bankId = '', questionId = '' } = useParams();
  const [search] = useSearchParams();
  const isNew = questionId === 'new';
  const [round, setRound] = useState(0);
  const bank = useQuery(ask(bankApi.get, { params: { bankId } }));
  const question = useQuery({
    ...ask(questionApi.get, { params: { bankId, questionId } }),
    enabled: !isNew,
    // What the author types is newer than what anybody could fetch meanwhile.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const error = bank.error ?? question.error;
  if (error) return <ErrorPanel error={error} retry={() => void Promise.all([bank.refetch(), question.refetch()])} />;
  if (!bank.data || (!isNew && !question.data)) return <PageSkeleton />;
  const kind = QuestionKind.catch('single').parse(search.get('kind'));
  const reload = async () => {
    await question.refetch();
    setRound((before) => before + 1);
  };
  return (
    <QuestionDesk
      key={`${questionId}-${round}`}
      bank={bank.data}
      question={question.data}
      start={question.data ?? newQuestion(kind, search.get('folder'))}
      reload={() => void reload()}
    />
  );
}
