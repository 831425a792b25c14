import type { Principal } from '@minber/shared/access/principal';
import { endOfDay } from '@minber/shared/identity/institution';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { defaultAttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { demoId } from '../id.ts';
import { inventNames } from '../names.ts';
import { castOf, type FinishedCast } from './finished-cast.ts';
import { firstDay, firstDayRollCalls } from './first-day.ts';
import type { Seating } from './places.ts';
import { storePast } from './seminar.ts';
import { PastSession } from './session.ts';
import { usualDay } from './usual.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const title = {
  kk: 'Мемлекеттік қызмет көрсету мәдениеті',
  ru: 'Культура оказания государственных услуг',
  en: 'Serving the public well',
};
const description = {
  kk: 'Екі күндік өткен семинар: қатысу есебінде кездесетін барлық жағдай осында бар.',
  ru: 'Прошедший семинар из двух дней: здесь есть все случаи, какие встречаются в отчёте о посещаемости.',
  en: 'A seminar of two days that is over: it holds every case an attendance report can hold.',
};
/** Forty-five minutes without a confirmation, so that a hall without roll-calls shows. */
const policy = { ...defaultAttendancePolicy, unconfirmedLimitMs: 45 * minute };

/** The seminar, its sessions and the people to whom something happened in them. */
export interface Finished {
  seminarId: Id;
  firstId: Id;
  secondId: Id;
  cast: FinishedCast;
  first: PastSession;
}

/**
 * A seminar of the day before yesterday and of yesterday, 10:00 to 11:30 each. On the first day everything happens that
 * can; the second is an ordinary one.
 */
export async function seedFinished(
  organiser: Principal,
  functionIds: Id[],
  seating: Seating,
  now: Instant,
): Promise<Finished> {
  const [first, second] = [sessionOf('finished-1', now, 3), sessionOf('finished-2', now, 2)];
  const cast = castOf(seating);
  const invent = inventNames();
  firstDay(first, cast);
  const apart = new Set([...cast.everybody, cast.addedLater.id, ...cast.halls.map(({ hallId }) => hallId)]);
  usualDay(first, seating, { seed: 90, invent, apart });
  firstDayRollCalls(first, cast);
  usualDay(second, seating, { seed: 91, invent, apart: new Set([cast.addedLater.id]) });
  first.down(60, 60.5);
  const expected = seating.expected.filter(({ personId }) => personId !== cast.addedLater.id);
  const seminarId = await storePast(organiser, {
    name: 'finished',
    title,
    description,
    functionIds,
    policy,
    expected,
    sessions: [first, second],
  });
  return { seminarId, firstId: first.sessionId, secondId: second.sessionId, cast, first };
}

function sessionOf(name: string, now: Instant, daysAgo: number): PastSession {
  const startsAt = endOfDay(now) - daysAgo * day + 10 * hour;
  const endsAt = startsAt + 90 * minute;
  const times = { startsAt, endsAt, startedAt: startsAt + 6 * minute, endedAt: endsAt };
  return new PastSession(demoId('session', name), times, policy);
}
