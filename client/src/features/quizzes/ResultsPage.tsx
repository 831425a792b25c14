import { Tabs } from '@mantine/core';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { PeopleTab } from './results/PeopleTab.tsx';
import { RunTab } from './results/RunTab.tsx';
import { StatisticsTab } from './results/StatisticsTab.tsx';

const tabs = ['people', 'questions', 'run'] as const;

/** A cohort's quiz: its people, how its questions turned out, its dates and allowances. */
export default function ResultsPage() {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const { cohortId = '', activityId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((one) => one === search.get('tab')) ?? 'people';
  const { data, error, refetch } = useQuery(ask(runApi.list, { params: { cohortId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const quiz = data.items.find((one) => one.activityId === activityId);
  const back = { to: `/cohorts/${cohortId}/quizzes`, label: t('results.list') };
  if (!quiz) return <EmptyState level={1} title={t('results.gone')} action={{ label: back.label, to: back.to }} />;
  return (
    <>
      <PageHeader title={localized(quiz.title)} subtitle={localized(quiz.moduleTitle)} back={back} />
      <Tabs
        value={tab}
        onChange={(next) => setSearch(next ? { tab: next } : {}, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`results.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="people">
          <PeopleTab cohortId={cohortId} activityId={activityId} />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <StatisticsTab cohortId={cohortId} quiz={quiz} />
        </Tabs.Panel>
        <Tabs.Panel value="run">
          <RunTab cohortId={cohortId} quiz={quiz} mayRun={data.mayRun} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
