import { Button } from '@mantine/core';
import type { Problem } from '@minber/shared/platform/problem';
import type { Seminar } from '@minber/shared/seminars/state';
import { IconDoorOff } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { serverClock } from '../../live/clock.ts';
import type { SeminarSession } from '../../live/session.ts';
import { StageMessage } from '../stage/StageMessage.tsx';
import { BeforeStart } from './BeforeStart.tsx';
import { Ended } from './Ended.tsx';

interface Props {
  session: SeminarSession;
  seminar: Seminar;
  problem: Problem | null;
}

/** Why one can't come in. Too early is no refusal: the door opens by itself. */
export function Refused({ session, seminar, problem }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const next = seminar.sessions.find(({ state }) => state !== 'ended');
  const early = problem?.code === 'live.notOpen' && next !== undefined;
  const againInMs = early ? (problem.retryAfterMs ?? next.joinOpensAt - serverClock.now()) : null;
  useEffect(() => {
    if (againInMs === null) return;
    const timer = setTimeout(() => session.line.retryNow(), Math.min(60_000, Math.max(2000, againInMs + 500)));
    return () => clearTimeout(timer);
  }, [againInMs, session]);
  if (seminar.cancelled)
    return (
      <StageMessage icon={<IconDoorOff size={48} />} title={t('room:cancelled')} text={seminar.cancelled.reason} />
    );
  if (early)
    return (
      <div>
        <BeforeStart startsAt={next.startsAt} />
        <p>{t('room:opensAt', { time: format.dateTime(next.joinOpensAt) })}</p>
      </div>
    );
  if (problem?.code === 'live.over') return <Ended seminarId={seminar.seminarId} />;
  return (
    <StageMessage icon={<IconDoorOff size={48} />} title={t('room:refused')} text={problem?.title}>
      <Button onClick={() => session.line.retryNow()}>{t('room:again')}</Button>
      <Button component={Link} to="/" variant="subtle">
        {t('room:toHome')}
      </Button>
    </StageMessage>
  );
}
