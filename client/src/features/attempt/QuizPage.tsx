import { Stack, Text } from '@mantine/core';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { AttemptList } from './AttemptList.tsx';
import classes from './attempt.module.css';
import { QuizOutcome } from './QuizOutcome.tsx';
import { QuizRules } from './QuizRules.tsx';
import { StartCard } from './StartCard.tsx';

/** The page before an attempt: what to expect, what was done so far, and the way in. */
export default function QuizPage() {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const { cohortId = '', activityId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    ...ask(attemptApi.quiz, { params: { cohortId, activityId } }),
    staleTime: 0,
  });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const intro = localized(data.intro);
  const isOpen = data.openAttemptId !== null;
  const start = <StartCard quiz={data} refetch={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={localized(data.title)}
        subtitle={`${t(`purpose.${data.purpose}`)} · ${localized(data.moduleTitle)}`}
        back={{ to: `/learn/${cohortId}`, label: localized(data.programmeTitle) }}
      />
      <Stack gap="lg">
        <QuizOutcome quiz={data} />
        {isOpen && start}
        {intro !== '' && <Text className={classes.intro}>{intro}</Text>}
        <Card title={t('rules.title')}>
          <QuizRules quiz={data} />
        </Card>
        {!isOpen && start}
        {data.attempts.length > 0 && <AttemptList attempts={data.attempts} />}
      </Stack>
    </>
  );
}
