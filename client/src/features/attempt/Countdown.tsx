import { IconClock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { two } from '../../i18n/zone.ts';
import { useNow } from '../../ui/useNow.ts';
import { announcedMinutes } from './announcements.ts';
import classes from './attempt.module.css';

const hour = 3600;
const minute = 60;
/** Until then a date says more than hours would. */
const day = 24 * hour;

/** Time left by the server's clock, in words while it is long; said aloud at five minutes and at one. */
export function Countdown({ deadline, onOver }: { deadline: number; onOver: () => void }) {
  const { t } = useTranslation('attempt');
  const format = useFormat();
  const leftMs = Math.max(0, deadline - useNow(1000));
  const before = useRef(Number.POSITIVE_INFINITY);
  const [said, say] = useState('');
  const over = useRef(onOver);
  over.current = onOver;
  const isOver = leftMs === 0;
  useEffect(() => {
    if (isOver) over.current();
  }, [isOver]);
  useEffect(() => {
    const minutes = announcedMinutes(before.current, leftMs);
    before.current = leftMs;
    if (minutes !== null) say(t('timer.left', { count: minutes }));
  }, [leftMs, t]);
  const seconds = Math.ceil(leftMs / 1000);
  const hours = Math.floor(seconds / hour);
  const rest = `${two(Math.floor((seconds % hour) / minute))}:${two(seconds % minute)}`;
  const clock =
    seconds > day ? t('timer.until', { date: format.dateTime(deadline) }) : hours > 0 ? `${hours}:${rest}` : rest;
  return (
    <span className={classes.timer} data-soon={leftMs <= 5 * minute * 1000} data-last={leftMs <= minute * 1000}>
      <IconClock size={18} aria-hidden />
      <span role="timer" aria-label={t('timer.label')}>
        {clock}
      </span>
      <span className="visually-hidden" role="alert">
        {said}
      </span>
    </span>
  );
}
