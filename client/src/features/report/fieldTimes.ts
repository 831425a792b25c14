import type { Instant } from '@minber/shared/platform/ids';
import { toInputValue, two, wallTime } from '../../i18n/zone.ts';

/** Value of a `datetime-local` field to the second: a record is kept to the second, and so is what corrects it. */
export function toFieldValue(instant: Instant, zone: string): string {
  return `${toInputValue(instant, zone)}:${two(wallTime(instant, zone).second)}`;
}
