import { Alert, Select, Stack } from '@mantine/core';
import { surveyResultsApi } from '@minber/shared/surveys/contract';
import { leastAnswers } from '@minber/shared/surveys/rules';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { FileButtons } from '../year/FileButtons.tsx';
import { TallyCard } from './results/TallyCard.tsx';

/** What a cohort said in a survey: sums of five people or more, never one of them. */
export default function SurveyResultsPage() {
  const { t } = useTranslation('surveys');
  const localized = useLocalized();
  const { cohortId = '', activityId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const regionId = search.get('region') ?? undefined;
  const params = { cohortId, activityId };
  const { data, error, refetch } = useQuery({
    ...ask(surveyResultsApi.get, { params, query: { regionId } }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { whole, groups, tallies, content } = data;
  const label = (name: string, answers: number, isShown: boolean) =>
    `${name}: ${t('answers', { count: answers })}${isShown ? '' : ` (${t('hidden')})`}`;
  const choices = [
    { value: '', label: whole ? label(t('whole'), whole.answers, whole.isShown) : t('chooseRegion') },
    ...groups.map((group) => ({
      value: group.regionId ?? 'none',
      label: label(group.regionName ? localized(group.regionName) : t('noRegion'), group.answers, group.isShown),
    })),
  ];
  const isAnyShown = whole?.isShown || groups.some(({ isShown }) => isShown);
  return (
    <>
      <PageHeader
        title={localized(data.title)}
        subtitle={`${localized(data.programmeTitle)} · ${localized(data.cohortTitle)}`}
        back={{ to: `/cohorts/${cohortId}`, label: localized(data.cohortTitle) }}
        actions={
          isAnyShown && (
            <FileButtons fetchFile={(format) => download(surveyResultsApi.exportFile, { params, query: { format } })} />
          )
        }
      />
      <Stack>
        <Select
          label={t('group')}
          data={choices}
          allowDeselect={false}
          value={regionId ?? ''}
          onChange={(value) => setSearch(value ? { region: value } : {}, { replace: true })}
          maw={480}
        />
        <Alert color="blue">{t('rule', { count: leastAnswers })}</Alert>
        {!tallies && <EmptyState title={t('tooFew')} text={t('tooFewText', { count: leastAnswers })} />}
        {tallies?.map((tally, at) => {
          const question = content.questions[at];
          return question && <TallyCard key={tally.questionId} number={at + 1} question={question} tally={tally} />;
        })}
      </Stack>
    </>
  );
}
