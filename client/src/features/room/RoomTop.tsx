import { Button } from '@mantine/core';
import type { Seminar } from '@minber/shared/seminars/state';
import { IconDoorExit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { SeminarSession } from '../../live/session.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { NetworkIndicator } from '../stage/NetworkIndicator.tsx';
import { Timer } from '../stage/Timer.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './RoomTop.module.css';

/** Which seminar this is, how it stands, how the line is, and the way out. */
export function RoomTop({ session, seminar }: { session: SeminarSession; seminar: Seminar }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { live, streams } = useWatchable(session.state);
  const running = live?.session;
  return (
    <header className={classes.top}>
      <div className={classes.title}>
        <h1>{localized(seminar.title)}</h1>
      </div>
      <div className={classes.facts}>
        {running && <StateBadge state={running.state} />}
        {running?.startedAt && running.state === 'live' && (
          <span className={classes.timer}>
            <span className="visually-hidden">{t('room:duration')}</span>
            <Timer since={running.startedAt} />
          </span>
        )}
        {streams.length > 0 && <NetworkIndicator session={session} />}
        <Button
          component={Link}
          to={`/seminars/${seminar.seminarId}`}
          variant="default"
          size="compact-md"
          leftSection={<IconDoorExit size={18} aria-hidden />}
          classNames={{ root: classes.leave ?? '', label: classes.leaveLabel ?? '' }}
          aria-label={t('room:leave')}
        >
          {t('room:leave')}
        </Button>
      </div>
    </header>
  );
}
