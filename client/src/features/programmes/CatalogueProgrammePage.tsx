import { Button, Stack, Text } from '@mantine/core';
import { catalogueApi } from '@minber/shared/programmes/contract';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { EnrolByCode } from '../learn/EnrolByCode.tsx';
import { Hours } from '../learn/Hours.tsx';
import { ProgrammeCard } from '../learn/LearningCards.tsx';
import classes from './Catalogue.module.css';

/** What a published programme holds, for anybody; how to take part in it. */
export default function CatalogueProgrammePage() {
  const { t } = useTranslation('programmes');
  const { programmeId = '' } = useParams();
  const localized = useLocalized();
  const { kind } = useSession();
  const { data, error, refetch } = useQuery(ask(catalogueApi.get, { params: { programmeId } }));
  if (error) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={localized(data.title)}
        subtitle={
          <>
            <Hours minutes={data.minutes} /> · {t('moduleCount', { count: data.modules })}
          </>
        }
        back={{ to: '/programmes', label: t('title') }}
      />
      <Stack gap="lg">
        <Text className={classes.summary}>{localized(data.summary)}</Text>
        {data.competencies.length > 0 && (
          <Card title={t('competencies.title')}>
            <ul className={classes.tags}>
              {data.competencies.map(({ competencyId, title }) => (
                <li key={competencyId}>
                  <Tag tone="calm">{localized(title)}</Tag>
                </li>
              ))}
            </ul>
          </Card>
        )}
        {kind === 'person' ? (
          <TakingPart programmeId={programmeId} />
        ) : (
          <Card title={t('takePart')}>
            <Text mb="sm">{t('takePartText')}</Text>
            <Button component={Link} to={`/sign-in?next=${encodeURIComponent(`/programmes/${programmeId}`)}`}>
              {t('signIn')}
            </Button>
          </Card>
        )}
        <Card title={t('contents')}>
          <ol className={classes.modules}>
            {data.outline.map(({ moduleId, title, minutes, activities }) => (
              <li key={moduleId}>
                <h3>{localized(title)}</h3>
                <Text size="sm" c="dimmed">
                  <Hours minutes={minutes} />
                </Text>
                <ul className={classes.activities}>
                  {activities.map((activity) => (
                    <li key={activity.activityId}>
                      {localized(activity.title)}{' '}
                      <span className={classes.kind}>{t(`learn:kinds.${activity.kind}`)}</span>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </Card>
      </Stack>
    </>
  );
}

/** Where the reader is in it; the way in where he does not take part yet. */
function TakingPart({ programmeId }: { programmeId: string }) {
  const { data, isPending } = useQuery(ask(learnApi.mine));
  const own = data?.items.filter((one) => one.programmeId === programmeId) ?? [];
  if (isPending) return null;
  if (!data || own.length === 0) return <EnrolByCode />;
  return own.map((one) => <ProgrammeCard key={one.cohortId} programme={one} now={data.serverNow} />);
}
