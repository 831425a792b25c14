import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { surveyApi } from '@minber/shared/surveys/contract';
import { isAskable } from '@minber/shared/surveys/survey';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { KindSettingsProps } from '../programmes/builder/kinds.ts';

/** A survey's part of its activity's settings: its questions, and what came of it where it was asked. */
export default function SurveySettings({ programmeId, activity: { surveyId } }: KindSettingsProps<'survey'>) {
  const { t } = useTranslation('surveys');
  const localized = useLocalized();
  const params = { programmeId, surveyId: surveyId ?? '' };
  const survey = useQuery({ ...ask(surveyApi.get, { params }), enabled: surveyId !== null });
  const runs = useQuery({ ...ask(surveyApi.runs, { params }), enabled: surveyId !== null });
  if (surveyId === null || !survey.data) return null;
  const { content } = survey.data;
  return (
    <Stack gap="xs">
      <Alert color={isAskable(content) ? 'blue' : 'yellow'}>
        <Text size="sm">{t('questions', { count: content.questions.length })}</Text>
        <Anchor component={Link} to={`/authoring/${programmeId}/surveys/${surveyId}`}>
          {t('write')}
        </Anchor>
      </Alert>
      {(runs.data?.items ?? []).map(({ cohortId, activityId, cohortTitle, answers }) => (
        <Anchor key={`${cohortId}-${activityId}`} component={Link} to={`/cohorts/${cohortId}/surveys/${activityId}`}>
          {t('resultsOf', { cohort: localized(cohortTitle), count: answers })}
        </Anchor>
      ))}
    </Stack>
  );
}
