import type { CalendarEntry } from '@minber/shared/seminars/home';
import { isJoinOpen } from '@minber/shared/seminars/rules';

/** Where this person takes part: the studio for those who speak, the room for those who listen. */
export function joinPath({ seminarId, role }: CalendarEntry): string {
  return `/seminars/${seminarId}/${role === 'learner' ? 'room' : 'studio'}`;
}

/** Join opens by the server's clock, not when the list is fetched next. */
export function isOpen(entry: CalendarEntry, now: number): boolean {
  return !entry.cancelled && isJoinOpen(entry, now);
}
