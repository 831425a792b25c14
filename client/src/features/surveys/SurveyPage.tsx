import { Alert, Button, Stack, Text } from '@mantine/core';
import { surveyLearnApi } from '@minber/shared/surveys/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { SurveyForm } from './SurveyForm.tsx';
import { useAnswer } from './useAnswer.ts';

/** A survey as somebody of the cohort is asked it: once, and without his name. */
export default function SurveyPage() {
  const { t } = useTranslation('surveys');
  const { cohortId = '', activityId = '' } = useParams();
  const localized = useLocalized();
  const { data, error, refetch } = useQuery(ask(surveyLearnApi.get, { params: { cohortId, activityId } }));
  const answer = useAnswer(cohortId, activityId);
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const intro = localized(data.content.intro);
  const isOpen = !data.isAnswered && !data.isOver && answer.state === 'open';
  const back = (
    <div>
      <Button component={Link} to={`/learn/${cohortId}`}>
        {t('back')}
      </Button>
    </div>
  );
  return (
    <>
      <PageHeader
        title={localized(data.title)}
        subtitle={localized(data.moduleTitle)}
        back={{ to: `/learn/${cohortId}`, label: localized(data.programmeTitle) }}
      />
      <Stack aria-live="polite">
        {isOpen && (
          <Card>
            {intro && <Text mb="sm">{intro}</Text>}
            <Text c="dimmed">{t('anonymous')}</Text>
          </Card>
        )}
        {isOpen && (
          <SurveyForm
            questions={data.content.questions}
            busy={answer.busy}
            error={answer.error}
            send={(answers) => answer.send(data.title, answers)}
          />
        )}
        {answer.state === 'kept' && <Alert color="blue">{t('kept')}</Alert>}
        {answer.state !== 'kept' && (data.isAnswered || answer.state === 'sent') && (
          <Alert color="green">{t('thanks')}</Alert>
        )}
        {!data.isAnswered && data.isOver && <Alert color="yellow">{t('over')}</Alert>}
        {!isOpen && back}
      </Stack>
    </>
  );
}
