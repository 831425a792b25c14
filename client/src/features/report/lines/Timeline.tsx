import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import classes from './Timeline.module.css';
import type { Interval } from './timeline.ts';

interface Props {
  live: Interval[];
  /** Presence, gaps left out. */
  present: Interval[];
  interruptions: Interval[];
}

/** When the session was live and when someone was there, as a bar. The same is written out in words beside it. */
export function Timeline({ live, present, interruptions }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const all = [...live, ...present];
  if (all.length === 0) return null;
  const start = Math.min(...all.map(({ from }) => from));
  const end = Math.max(...all.map(({ to }) => to));
  const at = (instant: number) => `${(100 * (instant - start)) / Math.max(1, end - start)}%`;
  const parts = (intervals: Interval[], className: string | undefined) =>
    intervals.map(({ from, to }) => (
      <span
        key={`${from}-${to}`}
        className={className}
        style={{ insetInlineStart: at(from), width: at(start + to - from) }}
      />
    ));
  return (
    <figure className={classes.figure}>
      <div className={classes.bar} aria-hidden>
        {parts(live, classes.live)}
        {parts(present, classes.present)}
        {parts(interruptions, classes.interruption)}
      </div>
      <div className={classes.scale}>
        <span>{format.time(start)}</span>
        <span>{format.time(end)}</span>
      </div>
      <figcaption className={classes.legend}>
        <span data-kind="present">{t('legend.present')}</span>
        <span data-kind="live">{t('legend.gap')}</span>
        {interruptions.length > 0 && <span data-kind="interruption">{t('legend.interruption')}</span>}
      </figcaption>
    </figure>
  );
}
