import { Text } from '@mantine/core';
import type { Tile } from '@minber/shared/attendance/control';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import type { SeminarSession } from '../../live/session.ts';
import { Card } from '../../ui/Card.tsx';
import { useControl } from '../control/useControl.ts';
import classes from './HallsCard.module.css';

/** Whether the halls are ready, in numbers; those that are not, by name. */
export function HallsCard({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { snapshot } = useControl(session.seminarId, session.line);
  if (!snapshot) return null;
  const halls = snapshot.tiles.filter(({ place }) => place.kind === 'hall');
  const { totals, session: running } = snapshot;
  const isLive = running?.state === 'live';
  const waiting = halls.filter((tile) => !(isLive ? isReceiving(tile) : isReady(tile)));
  return (
    <Card title={t('studio:halls.title')}>
      <dl className={classes.numbers}>
        <div>
          <dt>{t(isLive ? 'studio:halls.receiving' : 'studio:halls.ready')}</dt>
          <dd className="numeric">
            {halls.length - waiting.length} / {halls.length}
          </dd>
        </div>
        <div>
          <dt>{t(isLive ? 'studio:halls.present' : 'studio:halls.checkedIn')}</dt>
          <dd className="numeric">
            {isLive ? totals.present : totals.checkedIn} / {totals.expected}
          </dd>
        </div>
      </dl>
      {waiting.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t(isLive ? 'studio:halls.notReceiving' : 'studio:halls.notReady')}
          </Text>
          <HallNames tiles={waiting} />
        </>
      )}
    </Card>
  );
}

function HallNames({ tiles }: { tiles: Tile[] }) {
  const localized = useLocalized();
  return (
    <ul className={classes.halls}>
      {tiles.map(({ tileId, names }) => (
        <li key={tileId}>{names && `${localized(names.centre)}, ${localized(names.hall)}`}</li>
      ))}
    </ul>
  );
}

function isReady({ screen, readiness }: Tile): boolean {
  return screen !== null && screen.status !== 'none' && screen.status !== 'dropped' && readiness?.soundAt != null;
}

function isReceiving({ screen }: Tile): boolean {
  return screen?.status === 'receiving';
}
