import { centresApi } from '@minber/shared/centres/contract';
import { seminarApi } from '@minber/shared/seminars/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from '../../api/query.ts';
import { setLanguage } from '../../i18n/i18n.ts';
import { useNow } from '../../ui/useNow.ts';
import { Broadcast } from './Broadcast.tsx';
import { chooseSeminar } from './choose-seminar.ts';
import { Idle } from './Idle.tsx';
import { useWakeLock } from './useWakeLock.ts';

const lookAgainMs = 20_000;

/** A paired screen: speaks its hall's language, finds its seminar by itself, and never falls asleep. */
export function HallScreen() {
  useWakeLock();
  const own = useQuery(ask(centresApi.ownScreen));
  const seminars = useQuery({
    ...ask(seminarApi.list, { query: { when: 'all', limit: 50 } }),
    refetchInterval: lookAgainMs,
    refetchIntervalInBackground: true,
  });
  const now = useNow(5000);
  const language = own.data?.language;
  useEffect(() => {
    if (language) void setLanguage(language, false);
  }, [language]);
  const choice = chooseSeminar(seminars.data?.items ?? [], now);
  if (choice.now) return <Broadcast key={choice.now.seminarId} seminar={choice.now} />;
  return <Idle hall={own.data ?? null} next={choice.next} />;
}
