import { Button, Group, Stack, Text } from '@mantine/core';
import { cohortApi } from '@minber/shared/programmes/contract';
import type { CohortQuiz } from '@minber/shared/quizzes/results';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { IconArrowsDiff, IconChecklist, IconPencilCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';

/** The quizzes of a cohort: how far its people are, what waits to be marked. */
export default function CohortQuizzesPage() {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  const { cohortId = '' } = useParams();
  const cohort = useQuery(ask(cohortApi.get, { params: { cohortId } }));
  const { data, error, refetch } = useQuery({ ...ask(runApi.list, { params: { cohortId } }), staleTime: 0 });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { items, mayMark } = data;
  const waiting = items.reduce((sum, quiz) => sum + quiz.waiting, 0);
  const isCompared = ['entry', 'exit'].every((purpose) => items.some((quiz) => quiz.purpose === purpose));
  const columns: Column<CohortQuiz>[] = [
    {
      key: 'title',
      title: t('results.quiz'),
      main: true,
      cell: ({ activityId, title, moduleTitle }) => (
        <div>
          <Link to={`/cohorts/${cohortId}/quizzes/${activityId}`}>{localized(title)}</Link>
          <Text size="sm" c="dimmed">
            {localized(moduleTitle)}
          </Text>
        </div>
      ),
    },
    { key: 'purpose', title: t('settings.purpose'), cell: ({ purpose }) => t(`purpose.${purpose}.name`) },
    {
      key: 'submitted',
      title: t('results.submitted'),
      numeric: true,
      cell: ({ submitted, enrolled }) =>
        t('results.of', { part: format.number(submitted), whole: format.number(enrolled) }),
    },
    {
      key: 'passed',
      title: t('results.passed'),
      numeric: true,
      cell: ({ passed, purpose }) => (purpose === 'graded' ? format.number(passed) : '–'),
    },
    {
      key: 'waiting',
      title: t('results.waiting'),
      numeric: true,
      cell: ({ waiting: count }) => (count > 0 ? <Tag tone="warn">{format.number(count)}</Tag> : '0'),
    },
    {
      key: 'closes',
      title: t('results.closes'),
      wideOnly: true,
      cell: ({ closesAt }) => (closesAt === null ? '–' : format.dateTime(closesAt)),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('results.list')}
        back={{
          to: `/cohorts/${cohortId}`,
          label: (cohort.data && localized(cohort.data.title)) || t('results.cohort'),
        }}
        actions={
          <Group gap="sm">
            {isCompared && (
              <Button
                component={Link}
                to={`/cohorts/${cohortId}/comparison`}
                variant="default"
                leftSection={<IconArrowsDiff size={18} aria-hidden />}
              >
                {t('comparison.title')}
              </Button>
            )}
            {mayMark && (
              <Button
                component={Link}
                to={`/cohorts/${cohortId}/essays`}
                variant={waiting > 0 ? 'filled' : 'default'}
                leftSection={<IconPencilCheck size={18} aria-hidden />}
              >
                {waiting > 0 ? t('marking.open', { count: waiting }) : t('marking.title')}
              </Button>
            )}
          </Group>
        }
      />
      <Stack>
        {items.length === 0 ? (
          <EmptyState
            icon={<IconChecklist size={40} stroke={1.4} />}
            title={t('results.none')}
            text={t('results.noneText')}
          />
        ) : (
          <DataTable
            caption={t('results.list')}
            columns={columns}
            rows={items}
            rowKey={({ activityId }) => activityId}
          />
        )}
      </Stack>
    </>
  );
}
