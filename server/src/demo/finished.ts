import type { Principal } from '@minber/shared/access/principal';
import { endOfDay } from '@minber/shared/identity/institution';
import { fullName } from '@minber/shared/identity/names';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { defaultAttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { type PastHallEvent, type PastSpan, recordPast } from '../attendance/index.ts';
import type { DemoPerson } from '../identity/index.ts';
import {
  addExpected,
  insertSeminar,
  loadSeminar,
  markSessionEnded,
  markSessionStarted,
  newSession,
  placeOf,
} from '../seminars/index.ts';
import { demoId } from './id.ts';
import { numbersFrom } from './names.ts';

const minute = 60_000;
const hour = 60 * minute;
const title = {
  kk: 'Мемлекеттік қызмет көрсету мәдениеті',
  ru: 'Культура оказания государственных услуг',
  en: 'Serving the public well',
};
const description = {
  kk: 'Өткен семинар: қатысу есебін көруге болады.',
  ru: 'Прошедший семинар: можно посмотреть отчёт о посещаемости.',
  en: 'A seminar that is over: its attendance report can be read.',
};

/** A seminar of yesterday, 10:00 to 11:30, with the attendance of everybody who was expected; answers its id. */
export async function seedFinished(
  organiser: Principal,
  functionIds: Id[],
  people: DemoPerson[],
  now: Instant,
): Promise<Id> {
  const startsAt = endOfDay(now) - 48 * hour + 10 * hour;
  const live = { from: startsAt + 2 * minute, to: startsAt + 90 * minute };
  const session = newSession({ startsAt, endsAt: startsAt + 90 * minute });
  const host = demoId('person', 'host');
  const { _id: seminarId, revision } = await insertSeminar(organiser, {
    title,
    description,
    functionIds,
    regionIds: [],
    hostIds: [host],
    speakerIds: [demoId('person', 'speaker')],
    guests: [],
    expected: [],
    sessions: [session],
    policy: defaultAttendancePolicy,
  });
  const akims = people.filter(({ grants }) => grants.length === 0);
  const personIds = akims.map(({ id }) => id);
  await addExpected(organiser, seminarId, {
    revision,
    personIds,
    centreIds: [],
    regionIds: [],
    place: { kind: 'auto' },
  });
  const mark = { seminarId, sessionId: session.sessionId, byId: host };
  await markSessionStarted({ ...mark, at: live.from });
  await markSessionEnded({ ...mark, at: live.to });
  const seminar = await loadSeminar(seminarId);
  const halls = new Map<Id, DemoPerson[]>();
  const own: DemoPerson[] = [];
  for (const akim of akims) {
    const place = placeOf(seminar, akim.id);
    if (place?.kind === 'hall') halls.set(place.hallId, [...(halls.get(place.hallId) ?? []), akim]);
    else own.push(akim);
  }
  await recordPast(mark, attendanceOf(halls, own, people, live));
  return seminarId;
}

/** Most came in time, some late, a few not at all; screens ran through, one own device in five broke off for a while. */
function attendanceOf(
  halls: Map<Id, DemoPerson[]>,
  own: DemoPerson[],
  people: DemoPerson[],
  live: { from: Instant; to: Instant },
): { spans: PastSpan[]; events: PastHallEvent[] } {
  const next = numbersFrom(90);
  const spans: PastSpan[] = [];
  const events: PastHallEvent[] = [];
  for (const [hallId, expected] of halls) {
    spans.push({
      ownerKind: 'screen',
      ownerId: demoId('screen', hallId),
      hallId,
      from: live.from - 20 * minute,
      to: live.to,
    });
    const came = expected.filter(() => next() > 0.06);
    const coordinator = people.find(({ centreId, grants }) => grants.length > 0 && centreId === expected[0]?.centreId);
    const actor = {
      id: coordinator?.id ?? demoId('person', 'organiser'),
      name: coordinator ? fullName(coordinator) : '',
    };
    for (const { id } of came) {
      const at = live.from + Math.round((next() < 0.1 ? 12 + 10 * next() : -15 + 16 * next()) * minute);
      events.push({ hallId, kind: 'in', personIds: [id], at, by: 'desk', actor, heads: null });
    }
    const found = came.map(({ id }) => id);
    events.push({
      hallId,
      kind: 'confirm',
      personIds: found,
      at: live.from + 45 * minute,
      by: 'roll-call',
      actor,
      heads: found.length,
    });
  }
  for (const { id } of own) {
    if (next() < 0.08) continue;
    const from = live.from + Math.round((-4 + 6 * next()) * minute);
    const breakAt = next() < 0.2 ? live.from + Math.round((20 + 40 * next()) * minute) : undefined;
    const span = { ownerKind: 'person' as const, ownerId: id, hallId: null };
    spans.push({ ...span, from, to: breakAt ?? live.to });
    if (breakAt) spans.push({ ...span, from: breakAt + Math.round((1 + 14 * next()) * minute), to: live.to });
  }
  return { spans, events };
}
