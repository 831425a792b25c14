import { institutionTimeZone } from '@minber/shared/identity/institution';
import type { Language } from '@minber/shared/platform/text';

/** The institution's zone: moments are stored in UTC and shown in this one. */
const timeZone = institutionTimeZone;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function partsOf(moment: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** `31.12.2026 09:05` for Kazakh and Russian readers, `2026-12-31 09:05` for English ones. */
export function almatyText(moment: Date, language: Language): string {
  const { year, month, day, hour, minute } = partsOf(moment);
  const date = language === 'en' ? `${year}-${month}-${day}` : `${day}.${month}.${year}`;
  return `${date} ${hour}:${minute}`;
}

/** A Date whose UTC fields read as Almaty's wall clock: spreadsheets know no zones. */
export function almatyWall(moment: Date): Date {
  const { year, month, day, hour, minute, second } = partsOf(moment);
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
