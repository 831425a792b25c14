import type { CalendarEntry } from '@minber/shared/seminars/home';

/** Where this person takes part: the studio for those who speak, the room for those who listen. */
export function joinPath({ seminarId, role }: CalendarEntry): string {
  return `/seminars/${seminarId}/${role === 'learner' ? 'room' : 'studio'}`;
}

/** Join opens by the server's clock, not when the list is fetched next. */
export function isJoinOpen(entry: CalendarEntry, now: number): boolean {
  return !entry.cancelled && entry.state !== 'ended' && now >= entry.joinOpensAt;
}
