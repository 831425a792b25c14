import type { Tile } from '@minber/shared/attendance/control';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ReadinessLine.module.css';

/** Before the start: what the hall has shown to be ready, and what it still owes. */
export function ReadinessLine({ tile }: { tile: Tile }) {
  const { t } = useTranslation();
  const unread = tile.messages.some((message) => message.deskAt === null);
  const items = [
    ['screen', tile.screen !== null && (tile.screen.status === 'ready' || tile.screen.status === 'receiving')],
    ['tested', tile.readiness?.testedAt != null],
    ['sound', tile.readiness?.soundAt != null],
    ['message', !unread],
  ] as const;
  return (
    <span className={classes.line}>
      {items.map(([name, done]) => (
        <span key={name} className={classes.item} data-done={done}>
          {done ? <IconCheck size={15} aria-hidden /> : <IconCircleDashed size={15} aria-hidden />}
          {t(`control:ready.${name}`)}
          <span className="visually-hidden">{t(done ? 'common:yes' : 'common:no')}</span>
        </span>
      ))}
    </span>
  );
}
