import { Stack, Text } from '@mantine/core';
import { homeApi } from '@minber/shared/seminars/contract';
import type { Home } from '@minber/shared/seminars/home';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api/query.ts';
import { useRoles, useSession } from '../../api/session.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { serverClock } from '../../live/clock.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { LearningCards } from '../learn/LearningCards.tsx';
import { HomeSkeleton } from './HomeSkeleton.tsx';
import { LiveCard } from './LiveCard.tsx';
import { NextCard } from './NextCard.tsx';
import { PastList } from './PastList.tsx';
import { UpcomingList } from './UpcomingList.tsx';
import { WorkPanel } from './WorkPanel.tsx';

/** What is on now, what comes next and what came of the past: the first page of everyone. */
export default function HomePage() {
  const { t } = useTranslation('home');
  const { person } = useSession();
  const format = useFormat();
  const works = useRoles().some((role) => ['administrator', 'organiser', 'observer', 'coordinator'].includes(role));
  const home = useQuery({ ...ask(homeApi.home), refetchInterval: 30_000 });
  return (
    <>
      <PageHeader
        title={t('greeting', { name: person?.givenName ?? '' })}
        subtitle={<span className="first-letter">{format.day(serverClock.now())}</span>}
      />
      <Stack gap="xl">
        {home.isPending && <HomeSkeleton />}
        {home.error && <ErrorPanel error={home.error} retry={() => void home.refetch()} />}
        {home.error && !home.data && <LearningCards />}
        {home.data && <Own home={home.data} quiet={works} />}
        {works && <WorkPanel />}
        <ZoneNote />
      </Stack>
    </>
  );
}

/** The reader's own seminars. Who mostly works behind them is not told that none are his. */
function Own({ home, quiet }: { home: Home; quiet: boolean }) {
  const { t } = useTranslation('home');
  const others = home.upcoming.filter((entry) => entry.sessionId !== home.next?.sessionId);
  const nothing = home.live.length === 0 && !home.next && others.length === 0;
  return (
    <>
      {home.live.map((entry) => (
        <LiveCard key={entry.sessionId} entry={entry} />
      ))}
      {home.next && <NextCard entry={home.next} />}
      {nothing && !quiet && <EmptyState title={t('nothing.title')} text={t('nothing.text')} />}
      {nothing && quiet && <Text c="dimmed">{t('nothing.quiet')}</Text>}
      {others.length > 0 && <UpcomingList entries={others} />}
      <LearningCards />
      {home.past.length > 0 && <PastList entries={home.past} />}
    </>
  );
}
