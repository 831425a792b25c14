import { Anchor, UnstyledButton } from '@mantine/core';
import type { ControlSession, Tile } from '@minber/shared/attendance/control';
import { IconPhone } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import classes from './HallTile.module.css';
import { ReadinessLine } from './ReadinessLine.tsx';
import { Reasons } from './Reasons.tsx';
import { Trend } from './Trend.tsx';

const screenTone: Record<string, Tone> = {
  none: 'plain',
  ready: 'calm',
  receiving: 'good',
  'no-media': 'warn',
  dropped: 'bad',
};

interface Props {
  tile: Tile;
  session: ControlSession | null;
  onOpen: (tile: Tile) => void;
}

/** One hall (or all own devices) at a glance. Every number has its own place, so that nothing moves when it changes. */
export const HallTile = memo(function HallTile({ tile, session, onOpen }: Props) {
  const { t } = useTranslation();
  const text = useLocalized();
  const running = session?.state === 'live' || session?.state === 'paused' || session?.state === 'ended';
  const level = tile.attention === 0 ? 'quiet' : tile.attention >= 50 ? 'urgent' : 'look';
  return (
    <div className={classes.tile} data-level={level} data-tile={tile.tileId}>
      <UnstyledButton className={classes.open} onClick={() => onOpen(tile)}>
        <span className={classes.head}>
          <span className={classes.name}>{tile.names ? text(tile.names.hall) : t('control:own')}</span>
          <span className={classes.place}>
            {tile.names ? placeOf(text(tile.names.region), text(tile.names.centre)) : t('control:ownHint')}
          </span>
          {tile.screen && (
            <Tag tone={screenTone[tile.screen.status] ?? 'plain'}>{t(`control:screen.${tile.screen.status}`)}</Tag>
          )}
        </span>
        <span className={classes.body}>
          <span className={classes.main}>
            <span className={`${classes.big} numeric`}>{running ? tile.present : tile.checkedIn}</span>
            <span className={classes.of}>
              {t(running ? 'control:presentOf' : 'control:checkedInOf', { of: tile.expected })}
            </span>
          </span>
          <Trend values={tile.trend} of={tile.expected} />
          <span className={classes.small}>
            <span data-zero={tile.noMedia === 0} className={classes.warn}>
              {t('control:noMediaShort')} <b className="numeric">{tile.noMedia}</b>
            </span>
            <span data-zero={tile.dropped === 0} className={classes.bad}>
              {t('control:droppedShort')} <b className="numeric">{tile.dropped}</b>
            </span>
          </span>
        </span>
        {tile.readiness && !running ? <ReadinessLine tile={tile} /> : <Reasons reasons={tile.reasons} />}
      </UnstyledButton>
      {tile.readiness && <WhomToRing tile={tile} />}
    </div>
  );
});

/** Most centres are named after their region: it is not said twice. */
function placeOf(region: string, centre: string): string {
  return centre.startsWith(region) ? centre : `${region} · ${centre}`;
}

/** Whom to ring about this hall; its place is kept while there is no need to. */
function WhomToRing({ tile }: { tile: Tile }) {
  const { t } = useTranslation();
  const { coordinatorName = '', coordinatorPhone = '' } = tile.readiness ?? {};
  const needed = tile.attention > 0;
  return (
    <span className={classes.ring}>
      {needed && <span className={classes.coordinator}>{coordinatorName || t('control:coordinatorUnknown')}</span>}
      {needed && coordinatorPhone && (
        <Anchor
          href={`tel:${coordinatorPhone}`}
          className={classes.phone ?? ''}
          aria-label={`${t('control:ring', { name: coordinatorName })} ${coordinatorPhone}`}
        >
          <IconPhone size={16} aria-hidden /> {coordinatorPhone}
        </Anchor>
      )}
    </span>
  );
}
