import { instantAt, startOfDay, wallTime } from '../../i18n/zone.ts';

export interface Month {
  /** Midnight of its first day, and of the next month's. */
  start: number;
  end: number;
  /** Midnights of the days shown: whole weeks from Monday. */
  days: number[];
  gridStart: number;
  gridEnd: number;
}

/** The month this moment lies in, with the days of the weeks it touches. */
export function monthAround(instant: number, zone: string): Month {
  const { year, month } = wallTime(instant, zone);
  const first = (at: number) => instantAt({ year, month: at, day: 1, hour: 0, minute: 0, second: 0 }, zone);
  const start = first(month);
  const end = first(month + 1);
  const before = wallTime(start, zone).weekday;
  const length = Math.round((end - start) / 86_400_000);
  const shown = Math.ceil((before + length) / 7) * 7;
  const days = Array.from({ length: shown + 1 }, (_, at) => startOfDay(start, zone, at - before));
  return { start, end, days: days.slice(0, -1), gridStart: days[0] ?? start, gridEnd: days.at(-1) ?? end };
}

/** The beginning of the month `by` months later. */
export function monthLater(start: number, by: number, zone: string): number {
  const { year, month } = wallTime(start, zone);
  return instantAt({ year, month: month + by, day: 1, hour: 0, minute: 0, second: 0 }, zone);
}
