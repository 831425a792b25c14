import { Button } from '@mantine/core';
import type { FloorEntry } from '@minber/shared/live/state';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { useAction } from '../stage/useAction.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './FloorStrip.module.css';

/** One's request and its place in the queue, and the way to take it back. */
export function HandWaiting({ session, entry }: { session: SeminarSession; entry: FloorEntry }) {
  const { t } = useTranslation();
  const { live } = useWatchable(session.state);
  const action = useAction();
  return (
    <div className={classes.strip} role="status">
      <IconHandStop className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <strong>{t('room:hand.waiting')}</strong>
        <span className={classes.line}>{action.error ?? entry.line}</span>
      </div>
      <span className={classes.fact}>
        {entry.place
          ? t('room:hand.place', { place: entry.place })
          : t('room:hand.inQueue', { length: live?.floorLength ?? 0 })}
      </span>
      <Button
        variant="default"
        size="sm"
        loading={action.busy}
        onClick={() => void action.run(() => session.ask('floor:withdraw', { entryId: entry.entryId }))}
      >
        {t('room:hand.withdraw')}
      </Button>
    </div>
  );
}
