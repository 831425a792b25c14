import { institutionTimeZone } from '@minber/shared/identity/institution';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { CalendarEntry, Home } from '@minber/shared/seminars/home';
import { isJoinOpen, isRunning, joinOpensAt, missedAfterMs } from '@minber/shared/seminars/rules';
import { clock, type Filter } from '../platform/index.ts';
import { seminarsOf } from './facets.ts';
import { hallsById } from './halls.ts';
import { type SeminarDoc, SeminarModel, type SessionDoc } from './model.ts';

type Own = Pick<
  SeminarDoc,
  '_id' | 'title' | 'sessions' | 'cancelled' | 'hostIds' | 'speakerIds' | 'expected' | 'attendedIds' | 'revision'
>;

const shownAtMost = 50;

/** What a person sees first: what runs, what is next, what is to come and what is over. */
export async function homeOf(personId: Id): Promise<Home> {
  const now = clock.now();
  const toCome = {
    $or: [
      { 'sessions.state': { $in: ['live', 'paused'] } },
      { 'sessions.state': 'planned', endsAt: { $gt: now - missedAfterMs } },
    ],
  };
  const [ahead, behind] = await Promise.all([
    ownSeminars(personId, toCome, { startsAt: 1 }),
    ownSeminars(personId, { startsAt: { $lt: now } }, { startsAt: -1 }),
  ]);
  const upcoming = (await entries(personId, ahead, now)).filter(
    (entry) => entry.state !== 'ended' && !isMissed(entry, now),
  );
  const waiting = upcoming.filter((entry) => !isRunning(entry) && !entry.cancelled);
  const past = (await entries(personId, behind, now)).filter((entry) => entry.state === 'ended').toReversed();
  return {
    serverNow: now,
    timeZone: institutionTimeZone,
    live: upcoming.filter((entry) => isRunning(entry) && !entry.cancelled),
    next: waiting[0] ?? null,
    upcoming: upcoming.filter((entry) => !isRunning(entry)).slice(0, shownAtMost),
    past: past.slice(0, shownAtMost).map((entry) => ({ ...entry, hasResult: entry.role === 'learner' })),
  };
}

/** A person's sessions that touch the time from `from` to `to`, in order. */
export async function calendarOf(personId: Id, from: Instant, to: Instant): Promise<CalendarEntry[]> {
  const seminars = await ownSeminars(personId, { startsAt: { $lt: to }, endsAt: { $gt: from } }, { startsAt: 1 });
  return (await entries(personId, seminars, clock.now())).filter((entry) => entry.startsAt < to && entry.endsAt > from);
}

/** Of the expected list only the person's own line is read. */
function ownSeminars(personId: Id, filter: Filter, sort: Record<string, 1 | -1>): Promise<Own[]> {
  return SeminarModel.find(
    { $and: [seminarsOf(personId), filter] },
    {
      title: 1,
      sessions: 1,
      cancelled: 1,
      hostIds: 1,
      speakerIds: 1,
      attendedIds: 1,
      revision: 1,
      expected: { $elemMatch: { personId } },
    },
  )
    .sort(sort)
    .limit(4 * shownAtMost)
    .lean<Own[]>();
}

async function entries(personId: Id, seminars: Own[], now: Instant): Promise<CalendarEntry[]> {
  const halls = await hallsById(seminars.flatMap((seminar) => hallIdOf(seminar) ?? []));
  return seminars
    .flatMap((seminar) =>
      seminar.sessions.map((session) =>
        entry(personId, seminar, session, halls.get(hallIdOf(seminar) ?? '')?.name ?? null, now),
      ),
    )
    .toSorted((one, other) => one.startsAt - other.startsAt);
}

function entry(
  personId: Id,
  seminar: Own,
  session: SessionDoc,
  hallName: CalendarEntry['hallName'],
  now: Instant,
): CalendarEntry {
  const cancelled = seminar.cancelled !== null;
  return {
    seminarId: seminar._id,
    sessionId: session.sessionId,
    title: seminar.title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    state: session.state,
    cancelled,
    joinOpensAt: joinOpensAt(session),
    joinOpen: !cancelled && isJoinOpen(session, now),
    role: roleOf(personId, seminar),
    place: seminar.expected?.[0]?.place ?? null,
    hallName,
  };
}

function roleOf(personId: Id, seminar: Own): CalendarEntry['role'] {
  if (seminar.hostIds.includes(personId)) return 'host';
  return seminar.speakerIds.includes(personId) ? 'speaker' : 'learner';
}

function hallIdOf(seminar: Own): Id | undefined {
  const place = seminar.expected?.[0]?.place;
  return place?.kind === 'hall' ? place.hallId : undefined;
}

function isMissed(entry: CalendarEntry, now: Instant): boolean {
  return entry.state === 'planned' && now >= entry.endsAt + missedAfterMs;
}
