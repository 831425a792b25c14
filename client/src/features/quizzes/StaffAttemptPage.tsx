import { runApi } from '@minber/shared/quizzes/staff-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { ReviewView } from '../attempt/review/ReviewView.tsx';

/** Everything of somebody's attempt, as staff see it. */
export default function StaffAttemptPage() {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const { attemptId = '' } = useParams();
  const { data, error, refetch } = useQuery({ ...ask(runApi.attempt, { params: { attemptId } }), staleTime: 0 });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={t('results.attempt', { number: data.attempt.number })}
        back={{ to: `/cohorts/${data.cohortId}/quizzes/${data.activityId}`, label: localized(data.title) }}
      />
      <ReviewView review={data} />
    </>
  );
}
