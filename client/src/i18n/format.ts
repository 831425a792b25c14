import type { Language } from '@minber/shared/platform/text';
import { calendarWords } from './calendar-words.ts';
import { two, wallTime } from './zone.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

export type Format = ReturnType<typeof formatIn>;

/** How dates, durations and numbers are written in one language and time zone. Instants are ms since the epoch. */
export function formatIn(language: Language, zone: string) {
  const words = calendarWords[language];
  const numbers = new Intl.NumberFormat(language === 'en' ? 'en' : 'ru', { maximumFractionDigits: 1 });
  const monthOf = (instant: number) => words.months[wallTime(instant, zone).month - 1] ?? '';

  /** "22 November". */
  const dayMonth = (instant: number) => `${wallTime(instant, zone).day} ${monthOf(instant)}`;
  /** "22 November 2026". */
  const date = (instant: number) => {
    const { year } = wallTime(instant, zone);
    if (language === 'kk') return `${year} жылғы ${dayMonth(instant)}`;
    return `${dayMonth(instant)} ${year}${language === 'ru' ? ' г.' : ''}`;
  };
  /** "Sunday, 22 November". */
  const day = (instant: number) => {
    const weekday = words.weekdays[wallTime(instant, zone).weekday] ?? '';
    return language === 'en' ? `${weekday}, ${dayMonth(instant)}` : `${dayMonth(instant)}, ${weekday}`;
  };
  /** "10:05". */
  const time = (instant: number) => {
    const { hour, minute } = wallTime(instant, zone);
    return `${two(hour)}:${two(minute)}`;
  };
  const timeWithSeconds = (instant: number) => `${time(instant)}:${two(wallTime(instant, zone).second)}`;
  const sameDay = (a: number, b: number) => date(a) === date(b);
  /** "22 November, 10:05". */
  const dateTime = (instant: number) => `${dayMonth(instant)}, ${time(instant)}`;
  /** "22 November 2026, 10:05". */
  const fullDateTime = (instant: number) => `${date(instant)}, ${time(instant)}`;
  /** "10:00–12:00" within a day, with dates over several. */
  const timeRange = (from: number, to: number) =>
    sameDay(from, to) ? `${time(from)}–${time(to)}` : `${dateTime(from)} – ${dateTime(to)}`;
  /** "22 November", or "22–24 November", or with both months. */
  const dayRange = (from: number, to: number) => {
    if (sameDay(from, to)) return dayMonth(from);
    const sameMonth = monthOf(from) === monthOf(to) && to - from < 40 * dayMs;
    return sameMonth ? `${wallTime(from, zone).day}–${dayMonth(to)}` : `${dayMonth(from)} – ${dayMonth(to)}`;
  };
  /** "November 2026". */
  const month = (instant: number) => {
    const { month: at, year } = wallTime(instant, zone);
    return `${words.monthNames[at - 1]} ${year}`;
  };

  const unit = (value: number, name: keyof typeof words.units) => `${value} ${words.units[name]}`;
  /** "1 h 20 min"; whole minutes, rounded down; seconds alone below a minute. */
  const duration = (ms: number) => {
    if (ms < minuteMs) return unit(Math.max(0, Math.floor(ms / 1000)), 'second');
    const hours = Math.floor(ms / hourMs);
    const minutes = Math.floor((ms % hourMs) / minuteMs);
    if (hours === 0) return unit(minutes, 'minute');
    return minutes === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`;
  };
  /** How long until something: days and hours, hours and minutes, minutes, at last seconds; rounded up. */
  const remaining = (ms: number) => {
    if (ms <= minuteMs) return unit(Math.max(0, Math.ceil(ms / 1000)), 'second');
    const minutes = Math.ceil(ms / minuteMs);
    if (minutes < 60) return unit(minutes, 'minute');
    if (minutes < 24 * 60) return duration(minutes * minuteMs);
    const hours = Math.floor((minutes % (24 * 60)) / 60);
    const days = unit(Math.floor(minutes / (24 * 60)), 'day');
    return hours === 0 ? days : `${days} ${unit(hours, 'hour')}`;
  };
  /** Whole minutes, rounded down, without a unit. */
  const minutes = (ms: number) => numbers.format(Math.floor(ms / minuteMs));
  const number = (value: number) => numbers.format(value);
  /** 85.5 → "85.5%". */
  const percent = (value: number) => `${numbers.format(value)}${language === 'en' ? '' : '\u00a0'}%`;

  return {
    language,
    zone,
    weekdays: words.weekdays,
    weekdaysShort: words.weekdaysShort,
    date,
    day,
    dayMonth,
    time,
    timeWithSeconds,
    dateTime,
    fullDateTime,
    timeRange,
    dayRange,
    month,
    sameDay,
    duration,
    remaining,
    minutes,
    number,
    percent,
  };
}
