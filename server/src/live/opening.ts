import { institutionTimeZone } from '@minber/shared/identity/institution';
import type { JoinAs } from '@minber/shared/live/contract';
import type { Instant } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { joinOpensAt, nextSession, sessionToJoin } from '@minber/shared/seminars/rules';
import { clock, fail } from '../platform/index.ts';
import type { LiveSeminar } from './seminar.ts';

/** Halls are made ready before people come. */
const hallOpensBeforeMs = 60 * 60_000;

/**
 * Lets people in from 15 minutes before a session, a hall's screen and Desk from 60 minutes before. Throws
 * `live.notOpen` with the moment it opens, `live.over`, `seminar.cancelled`.
 */
export function refuseUnlessOpen(seminar: LiveSeminar, as: JoinAs, language: Language): void {
  if (seminar.isCancelled) fail('seminar.cancelled');
  const now = clock.now();
  if (sessionToJoin(seminar.sessions, now)) return;
  const next = nextSession(seminar.sessions, now) ?? fail('live.over');
  const forHall = as === 'screen' || as === 'desk';
  const opensAt = forHall ? next.startsAt - hallOpensBeforeMs : joinOpensAt(next);
  if (now >= opensAt) return;
  fail('live.notOpen', { params: { opensAt: momentIn(opensAt, now, language) }, retryAfterMs: opensAt - now });
}

/** The institution's time of day, with the date when it is not today. */
function momentIn(at: Instant, now: Instant, language: Language): string {
  const format = (options: Intl.DateTimeFormatOptions, moment: Instant) =>
    new Intl.DateTimeFormat(language, { timeZone: institutionTimeZone, ...options }).format(moment);
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
  return format(day, at) === format(day, now) ? time : `${format(day, at)}, ${time}`;
}
