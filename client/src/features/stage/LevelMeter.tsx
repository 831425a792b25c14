import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { meter } from '../../live/meter.ts';
import classes from './LevelMeter.module.css';

/** How loud a microphone is right now: a bar that moves without rendering the page. */
export function LevelMeter({ track }: { track: MediaStreamTrack | null }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!track) return;
    let peak = 0;
    return meter(track, (level) => {
      peak = Math.max(level, peak * 0.85);
      if (bar.current) bar.current.style.clipPath = `inset(0 ${((1 - peak) * 100).toFixed(1)}% 0 0)`;
    });
  }, [track]);
  return (
    <div className={classes.frame} title={t('live:device.level')} aria-hidden>
      <div ref={bar} className={classes.bar} />
    </div>
  );
}
