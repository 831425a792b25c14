import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiProblem } from '../../api/problem.ts';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { ReviewView } from './review/ReviewView.tsx';

/** A closed attempt as far as the quiz's rules show it. */
export default function ReviewPage() {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const { attemptId = '' } = useParams();
  const { data, error, refetch } = useQuery({ ...ask(attemptApi.review, { params: { attemptId } }), staleTime: 0 });
  if (error instanceof ApiProblem && error.code === 'attempt.noReview')
    return <EmptyState level={1} title={error.message} action={{ label: t('review.home'), to: '/' }} />;
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const quiz = `/learn/${data.cohortId}/quizzes/${data.activityId}`;
  return (
    <>
      <PageHeader
        title={t('review.title', { number: data.attempt.number })}
        back={{ to: quiz, label: localized(data.title) }}
      />
      <ReviewView review={data} next={{ quiz, programme: `/learn/${data.cohortId}` }} />
    </>
  );
}
