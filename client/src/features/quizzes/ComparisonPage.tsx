import { Group, Select, Stack, Tabs } from '@mantine/core';
import type { CohortQuiz } from '@minber/shared/quizzes/results';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { ComparedTable } from './results/ComparedTable.tsx';
import { ExportButtons } from './results/ExportButtons.tsx';

/** Entry and exit test of a cohort side by side: per person, hall and question. */
export default function ComparisonPage() {
  const { t } = useTranslation('quizzes');
  const { cohortId = '' } = useParams();
  const { data, error, refetch } = useQuery(ask(runApi.list, { params: { cohortId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const entries = data.items.filter(({ purpose }) => purpose === 'entry');
  const exits = data.items.filter(({ purpose }) => purpose === 'exit');
  return (
    <>
      <PageHeader
        title={t('comparison.title')}
        back={{ to: `/cohorts/${cohortId}/quizzes`, label: t('results.list') }}
      />
      {entries.length > 0 && exits.length > 0 ? (
        <Compared cohortId={cohortId} entries={entries} exits={exits} />
      ) : (
        <EmptyState
          icon={<IconArrowsDiff size={40} stroke={1.4} />}
          title={t('comparison.none')}
          text={t('comparison.noneText')}
        />
      )}
    </>
  );
}

function Compared({ cohortId, entries, exits }: { cohortId: string; entries: CohortQuiz[]; exits: CohortQuiz[] }) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const [entryId, setEntryId] = useState(entries[0]?.activityId ?? '');
  const [exitId, setExitId] = useState(exits[0]?.activityId ?? '');
  const params = { cohortId };
  const query = { entryId, exitId };
  const { data, error, refetch } = useQuery({ ...ask(runApi.comparison, { params, query }), staleTime: 0 });
  const choices = (quizzes: CohortQuiz[]) =>
    quizzes.map(({ activityId, title }) => ({ value: activityId, label: localized(title) }));
  return (
    <Stack>
      <Group align="flex-end" justify="space-between">
        <Group>
          <Select
            label={t('comparison.entry')}
            allowDeselect={false}
            data={choices(entries)}
            value={entryId}
            onChange={(next) => next && setEntryId(next)}
          />
          <Select
            label={t('comparison.exit')}
            allowDeselect={false}
            data={choices(exits)}
            value={exitId}
            onChange={(next) => next && setExitId(next)}
          />
        </Group>
        <Group gap="sm">
          <ExportButtons
            save={(format) => download(runApi.exportComparison, { params, query: { ...query, format } })}
          />
        </Group>
      </Group>
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!data && !error && <PageSkeleton />}
      {data && (
        <>
          <ComparedTable
            caption={t('comparison.all')}
            rows={[{ key: 'all', name: t('comparison.mean', { count: data.mean.people }), ...data.mean }]}
          />
          <Tabs defaultValue="people" keepMounted={false}>
            <Tabs.List mb="md">
              {(['people', 'halls', 'questions'] as const).map((one) => (
                <Tabs.Tab key={one} value={one}>
                  {t(`comparison.tabs.${one}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="people">
              <ComparedTable
                caption={t('comparison.tabs.people')}
                rows={data.people.map(({ person, hallName, ...pair }) => ({
                  key: person.personId,
                  name: person.name,
                  detail: hallName ? localized(hallName) : person.position,
                  ...pair,
                }))}
              />
            </Tabs.Panel>
            <Tabs.Panel value="halls">
              <ComparedTable
                caption={t('comparison.tabs.halls')}
                rows={data.halls.map(({ hallId, name, people, ...pair }) => ({
                  key: hallId ?? 'none',
                  name: name ? localized(name) : t('comparison.noHall'),
                  detail: t('comparison.people', { count: people }),
                  ...pair,
                }))}
              />
            </Tabs.Panel>
            <Tabs.Panel value="questions">
              <ComparedTable
                caption={t('comparison.tabs.questions')}
                rows={data.questions.map(({ questionId, text, ...pair }) => ({
                  key: questionId,
                  name: localized(text),
                  ...pair,
                }))}
              />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </Stack>
  );
}
