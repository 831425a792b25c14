import { UnstyledButton } from '@mantine/core';
import type { ControlSession, Tile } from '@minber/shared/attendance/control';
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
    <UnstyledButton className={classes.tile} data-level={level} onClick={() => onOpen(tile)} data-tile={tile.tileId}>
      <span className={classes.head}>
        <span className={classes.names}>
          <span className={classes.name}>{tile.names ? text(tile.names.hall) : t('control:own')}</span>
          <span className={classes.place}>
            {tile.names ? `${text(tile.names.centre)} · ${text(tile.names.region)}` : t('control:ownHint')}
          </span>
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
  );
});
