import { Button, Loader } from '@mantine/core';
import { IconWifiOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { serverClock } from '../../live/clock.ts';
import type { Line } from '../../live/line.ts';
import classes from './LineBanner.module.css';
import { useWatchable } from './useWatchable.ts';

const QUIET_MS = 1500;

/** Says that the line is down and since when, above the page and not instead of it. A hiccup of a moment is not worth a word. */
export function LineBanner({ line, hall = false }: { line: Line; hall?: boolean }) {
  const { t } = useTranslation();
  const { phase, wasUp } = useWatchable(line.state);
  const down = wasUp && (phase === 'waiting' || phase === 'connecting');
  const format = useFormat();
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    if (!down) {
      setSince(null);
      return;
    }
    const lostAt = serverClock.now();
    const timer = setTimeout(() => setSince(lostAt), QUIET_MS);
    return () => clearTimeout(timer);
  }, [down]);
  return (
    <div className={hall ? classes.hall : classes.place} role="status" aria-live="polite">
      {since !== null && (
        <div className={classes.banner}>
          {phase === 'connecting' ? <Loader size="1.1em" color="gold.4" /> : <IconWifiOff size="1.2em" aria-hidden />}
          <span>{t('live:line.reconnecting', { time: format.time(since) })}</span>
          {!hall && (
            <Button size="compact-sm" variant="white" color="dark" onClick={() => line.retryNow()}>
              {t('live:line.now')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
