import type { ControlSession } from '@minber/shared/attendance/control';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { useNow } from '../../ui/useNow.ts';

/** Where the session stands: how long until it begins, or since when it runs. */
export function SessionTimes({ session }: { session: ControlSession | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(1000);
  if (!session) return <>{t('control:noSession')}</>;
  const begins = session.state === 'planned' && session.plannedStart > now;
  return (
    <>
      <StateBadge state={session.state} /> {format.timeRange(session.plannedStart, session.plannedEnd)}
      {begins && ` · ${t('control:beginsIn', { time: format.remaining(session.plannedStart - now) })}`}
      {session.startedAt !== null && ` · ${t('control:since', { time: format.time(session.startedAt) })}`}
    </>
  );
}
