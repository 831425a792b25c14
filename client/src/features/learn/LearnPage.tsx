import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { activityPath } from '@minber/shared/programmes/activity-path';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { homeApi } from '@minber/shared/seminars/contract';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { loadTexts } from '../../i18n/i18n.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { LearnerAnnouncements } from '../announcements/LearnerAnnouncements.tsx';
import { LiveCard } from '../home/LiveCard.tsx';
import { ModuleList } from './ModuleList.tsx';
import { ProgressLine } from './ProgressLine.tsx';

/** What a device keeps of it is fetched when the page stands; without a line, where it is not here, it says nothing. */
const part = <Props,>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(() =>
    Promise.all([load(), loadTexts(['offline', 'media'])]).then(
      ([module]) => module,
      () => nothing,
    ),
  );
const nothing = { default: () => null };
const KeepModule = part(() => import('../../offline/keep/KeepModule.tsx'));
const ActivityState = part(() => import('../../offline/keep/ActivityState.tsx'));

/** A programme as its learner works through it. */
export default function LearnPage() {
  const { t } = useTranslation('learn');
  const { cohortId = '' } = useParams();
  const localized = useLocalized();
  const format = useFormat();
  const { data, error, refetch } = useQuery(ask(learnApi.cohort, { params: { cohortId } }));
  const home = useQuery({ ...ask(homeApi.home), refetchInterval: 30_000 });
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const next = data.modules.flatMap(({ activities }) => activities).find((one) => one.activityId === data.nextId);
  const path = next && activityPath(cohortId, next);
  const isOver = data.serverNow >= data.endsAt;
  const seminarIds = new Set(data.modules.flatMap(({ activities }) => activities).map(({ seminarId }) => seminarId));
  const live = (home.data?.live ?? []).filter(({ seminarId }) => seminarIds.has(seminarId));
  return (
    <>
      <PageHeader
        title={localized(data.title)}
        subtitle={`${localized(data.cohortTitle)} · ${format.dayRange(data.startsAt, data.endsAt)}`}
        back={{ to: '/', label: t('home') }}
      />
      <Stack gap="xl">
        {live.map((entry) => (
          <LiveCard key={entry.sessionId} entry={entry} />
        ))}
        <Card>
          <Stack gap="sm">
            <ProgressLine progress={data.progress} cohortId={cohortId} />
            {data.completedAt !== null && (
              <Alert color="green">
                {t('completed', { date: format.date(data.completedAt) })}{' '}
                <Link to="/certificates/mine">{t('common:nav.certificates')}</Link>
              </Alert>
            )}
            {data.isOwnPace && (
              <Text>
                {t('ownPace', { from: format.fullDateTime(data.startsAt), until: format.fullDateTime(data.endsAt) })}
              </Text>
            )}
            {isOver && data.completedAt === null && <Alert color="yellow">{t('over')}</Alert>}
            {next && path && !isOver && (
              <Group>
                <Button component={Link} to={path} leftSection={<IconPlayerPlay size={18} aria-hidden />}>
                  {t('continue', { title: localized(next.title) })}
                </Button>
              </Group>
            )}
          </Stack>
        </Card>
        <LearnerAnnouncements cohortId={cohortId} />
        <ModuleList
          modules={data.modules}
          nextId={isOver ? null : data.nextId}
          pathOf={(activity) => activityPath(cohortId, activity)}
          belowTitle={(module) => (
            <Suspense fallback={null}>
              <KeepModule cohort={data} module={module} />
            </Suspense>
          )}
          besideFacts={(activity) => (
            <Suspense fallback={null}>
              <ActivityState cohortId={cohortId} activity={activity} />
            </Suspense>
          )}
        />
      </Stack>
    </>
  );
}
