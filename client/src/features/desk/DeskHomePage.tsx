import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { centresApi, type Hall } from '@minber/shared/centres/contract';
import { seminarApi } from '@minber/shared/seminars/contract';
import type { SeminarSummary } from '@minber/shared/seminars/state';
import { IconBuildingCommunity, IconCalendarOff, IconClipboardText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './DeskHomePage.module.css';
import { PastSeminars } from './PastSeminars.tsx';

/** Which hall and which seminar: usually one tap, the nearest first. */
export default function DeskHomePage() {
  const { t } = useTranslation();
  const seminars = useQuery({
    ...ask(seminarApi.list, { query: { when: 'upcoming', limit: 8 } }),
    refetchInterval: 30_000,
  });
  const halls = useQuery(ask(centresApi.halls, { query: {} }));
  const error = seminars.error ?? halls.error;
  return (
    <>
      <PageHeader title={t('desk:home.title')} subtitle={t('desk:home.text')} />
      {error && <ErrorPanel error={error} />}
      {!error && !(seminars.data && halls.data) && <ListSkeleton rows={3} height={120} />}
      {halls.data?.items.length === 0 && (
        <EmptyState
          icon={<IconBuildingCommunity size={40} />}
          title={t('desk:home.noHalls')}
          text={t('desk:home.noHallsText')}
        />
      )}
      {seminars.data?.items.length === 0 && (
        <EmptyState
          icon={<IconCalendarOff size={40} />}
          title={t('desk:home.noSeminars')}
          text={t('desk:home.noSeminarsText')}
        />
      )}
      {seminars.data && halls.data && halls.data.items.length > 0 && (
        <Stack>
          {liveFirst(seminars.data.items).map((seminar, at) => (
            <SeminarCard key={seminar.seminarId} seminar={seminar} halls={halls.data.items} first={at === 0} />
          ))}
          <PastSeminars />
          <Button
            component={Link}
            to="/hall-tests"
            variant="subtle"
            leftSection={<IconClipboardText size={18} aria-hidden />}
          >
            {t('desk:home.tests')}
          </Button>
        </Stack>
      )}
    </>
  );
}

/** What runs now comes before what comes next. */
function liveFirst(seminars: readonly SeminarSummary[]): SeminarSummary[] {
  return seminars.toSorted((a, b) => Number(b.state === 'live') - Number(a.state === 'live'));
}

interface CardProps {
  seminar: SeminarSummary;
  halls: Hall[];
  first: boolean;
}

function SeminarCard({ seminar, halls, first }: CardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localized = useLocalized();
  const whole = useQuery(ask(seminarApi.get, { params: { seminarId: seminar.seminarId } }));
  const next = seminar.sessions.find(({ state }) => state !== 'ended') ?? seminar.sessions.at(-1);
  const expected = new Map(whole.data?.plan?.halls.map((hall) => [hall.hallId, hall.expected]));
  const mine = halls.filter(({ id }) => expected.has(id));
  return (
    <Card title={localized(seminar.title)} actions={<StateBadge state={seminar.state} />}>
      {next && (
        <Text c="dimmed" mb="sm">
          {format.day(next.startsAt)}, {format.timeRange(next.startsAt, next.endsAt)}
        </Text>
      )}
      {whole.isPending && <Skeleton height={48} radius="md" />}
      {whole.data && mine.length === 0 && <Text c="dimmed">{t('desk:home.notHere')}</Text>}
      <Stack gap="xs" align="flex-start">
        {mine.map((hall) => (
          <Button
            key={hall.id}
            component={Link}
            to={`/halls/${hall.id}/desk/${seminar.seminarId}`}
            variant={first ? 'filled' : 'light'}
            size="md"
            className={classes.hall ?? ''}
          >
            <span className={classes.words}>
              {localized(hall.name)}
              <span className={classes.expected}>
                {t('desk:home.expected', { people: expected.get(hall.id) ?? 0 })}
              </span>
            </span>
          </Button>
        ))}
      </Stack>
    </Card>
  );
}
