import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { useFormat } from '../../i18n/useFormat.ts';

/** Minutes as academic hours, to one decimal, without the unit. */
export function useHours(): (minutes: number) => string {
  const { number } = useFormat();
  return (minutes) => number(Math.round((minutes / academicHourMinutes) * 10) / 10);
}
