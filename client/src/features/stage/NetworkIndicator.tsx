import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { type Quality, qualityOf } from '../../live/stats.ts';
import classes from './NetworkIndicator.module.css';
import { useReceiveNumbers } from './useReceiveNumbers.ts';
import { useWatchable } from './useWatchable.ts';

const BARS: Record<Quality | 'unknown', number> = { none: 0, unknown: 0, poor: 1, fair: 2, good: 3 };

/** Three bars and a word: what the line is like. */
export function NetworkIndicator({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { phase } = useWatchable(session.state);
  const numbers = useReceiveNumbers(session, 4000);
  const quality = phase !== 'up' ? 'none' : numbers ? qualityOf(numbers) : 'unknown';
  const label = t(`live:quality.${quality}`);
  return (
    <Tooltip label={label}>
      <span className={classes.bars} data-quality={quality} role="img" aria-label={label}>
        {[1, 2, 3].map((bar) => (
          <i key={bar} data-lit={bar <= BARS[quality]} />
        ))}
      </span>
    </Tooltip>
  );
}
