import { academicHourMinutes } from '@minber/shared/programmes/outline';

/** Minutes as academic hours with one digit, for tables. */
export function hoursIn(minutes: number): number {
  return Math.round((minutes / academicHourMinutes) * 10) / 10;
}
