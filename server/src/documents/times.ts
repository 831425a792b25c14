import type { Interval } from '@minber/shared/attendance/report';
import { institutionTimeZone } from '@minber/shared/identity/institution';
import type { Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: institutionTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function read(at: Instant): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** `31.12.2026`, in the institution's zone. */
export function dateText(at: Instant): string {
  const { day, month, year } = read(at);
  return `${day}.${month}.${year}`;
}

/** `09:05`. */
export function minuteText(at: Instant): string {
  const { hour, minute } = read(at);
  return `${hour}:${minute}`;
}

/** `09:05:07`. */
export function secondText(at: Instant): string {
  const { hour, minute, second } = read(at);
  return `${hour}:${minute}:${second}`;
}

/** `09:05:07–09:10:00; …`. */
export function intervalsText(intervals: Interval[]): string {
  return intervals.map(({ from, to }) => `${secondText(from)}–${secondText(to)}`).join('; ');
}

/** Minutes of a duration, to hundredths. */
export function minutesOf(ms: number): number {
  return Math.round(ms / 600) / 100;
}

/** `2026-12-31`, for file names. */
export function fileDate(at: Instant): string {
  const { day, month, year } = read(at);
  return `${year}-${month}-${day}`;
}

/** A number with the decimal sign of the reader's language. */
export function numberText(value: number, language: Language): string {
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}

const months: Record<Language, string[]> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2026 жылғы 26 қараша`, `26 ноября 2026 г.`, `26 November 2026`. */
export function longDateText(at: Instant, language: Language): string {
  const { day, month, year } = read(at);
  const dayMonth = `${Number(day)} ${months[language][Number(month) - 1] ?? ''}`;
  if (language === 'kk') return `${year} жылғы ${dayMonth}`;
  return `${dayMonth} ${year}${language === 'ru' ? ' г.' : ''}`;
}
