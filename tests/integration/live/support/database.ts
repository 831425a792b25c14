import { ok } from 'node:assert';
import { CentreModel, HallModel, RegionModel, ScreenModel } from '../../../../server/src/centres/model.ts';
import { PersonModel } from '../../../../server/src/identity/model.ts';
import { newPersonDoc } from '../../../../server/src/identity/new-person.ts';
import { openSession, type SessionOwner } from '../../../../server/src/identity/sessions.ts';
import { storeEntry } from '../../../../server/src/live/floor-model.ts';
import { directory, newId, pushEvent } from '../../../../server/src/platform/index.ts';
import { type ExpectedDoc, type SeminarDoc, SeminarModel } from '../../../../server/src/seminars/model.ts';
import { insertSeminar, newSession } from '../../../../server/src/seminars/schedule.ts';
import type { Role } from '../../../../shared/src/access/principal.ts';
import type { FloorItem } from '../../../../shared/src/live/floor.ts';
import { defaultAttendancePolicy } from '../../../../shared/src/seminars/attendance-policy.ts';

export { FloorModel } from '../../../../server/src/live/floor-model.ts';
export { liveIntervals, outages } from '../../../../server/src/live/index.ts';
export { readTimeline } from '../../../../server/src/live/timeline.ts';
export { connectDatabase, disconnectDatabase, newId } from '../../../../server/src/platform/index.ts';
export { markSessionPaused } from '../../../../server/src/seminars/index.ts';

const named = (kk: string, ru: string) => ({ kk, ru, en: '' });

export async function addHall() {
  const [regionId, centreId, hallId] = [newId(), newId(), newId()];
  await RegionModel.create({
    _id: regionId,
    name: named('Түркістан', 'Туркестан'),
    code: regionId.slice(-6),
    demo: false,
  });
  await CentreModel.create({
    _id: centreId,
    regionId,
    name: named('Сарыағаш орталығы', 'Центр Сарыагаш'),
    address: '',
    demo: false,
  });
  const hall = {
    centreId,
    regionId,
    name: named('Үлкен зал', 'Большой зал'),
    capacity: 40,
    coordinatorPhone: null,
    demo: false,
  };
  await HallModel.create({ _id: hallId, ...hall, language: 'kk' });
  return { regionId, centreId, hallId };
}

export async function addPerson(person: {
  surname: string;
  givenName: string;
  role: Role;
  regionId: string;
  centreId: string;
}) {
  const { role, surname, givenName, regionId, centreId } = person;
  const contact = { patronymic: null, phone: null, email: null, iin: null, language: 'kk' as const };
  const work = { position: 'Әкім', organisation: 'Әкімдік', district: 'Сарыағаш ауданы' };
  const doc = newPersonDoc({ surname, givenName, ...contact, ...work, regionId, centreId }, `p${newId()}`, Date.now());
  const scope = role === 'coordinator' ? { regionIds: [], centreIds: [centreId] } : ('everywhere' as const);
  await PersonModel.create({ ...doc, grants: [{ role, scope }], roles: [role] });
  return doc._id;
}

export async function addScreen(place: { regionId: string; centreId: string; hallId: string }) {
  const screen = { name: 'Экран', pairedAt: Date.now(), pairedBy: null, revokedAt: null };
  const { _id } = await ScreenModel.create({ _id: newId(), ...place, ...screen });
  return _id;
}

export function addSeminar(seminar: {
  hostIds: string[];
  speakerIds: string[];
  regionIds: string[];
  sessions: { startsAt: number; endsAt: number }[];
  guests?: SeminarDoc['guests'];
  expected: ExpectedDoc[];
}) {
  const title = named('Су ресурстары', 'Водные ресурсы');
  const rest = { title, description: named('', ''), functionIds: [], policy: defaultAttendancePolicy };
  return insertSeminar(
    { kind: 'system' },
    { guests: [], ...seminar, ...rest, sessions: seminar.sessions.map(newSession) },
  );
}

/** An edit as the planner makes it. */
export async function changeSeminar(seminarId: string, changes: Partial<Pick<SeminarDoc, 'hostIds' | 'speakerIds'>>) {
  const told = pushEvent({ type: 'seminar.changed', payload: { seminarId, fields: Object.keys(changes) } });
  await SeminarModel.updateOne({ _id: seminarId }, { $set: changes, $inc: { revision: 1 }, ...told });
}

/** A session as if he had signed in; the cookie header of his browser. */
export async function cookieOf(owner: SessionOwner): Promise<string> {
  let cookie: string | undefined;
  await openSession(
    {
      credentials: { cookieHeader: undefined, side: undefined },
      client: { address: '127.0.0.1', userAgent: 'test' },
      setCookie: (name, value) => {
        cookie = `${name}=${value}`;
      },
      clearCookie: () => undefined,
    },
    owner,
  );
  ok(cookie, 'a session sets a cookie');
  return cookie;
}

/** Somebody who asked for the floor before the server began. */
export async function addWaiting(seminarId: string, key: string, asker: FloorItem['asker']) {
  const caption = { name: 'Қасенов Болат', position: 'Әкім', place: 'Сарыағаш ауданы' };
  const times = { askedAt: Date.now(), invitedAt: null, speakingAt: null, endedAt: null };
  const item = { entryId: newId(), asker, caption, line: 'Су туралы', state: 'waiting' as const, key, speakerId: null };
  await storeEntry(seminarId, newId(), { ...item, ...times });
}

/** Whether a server has taken this seminar in. */
export async function isHomeSomewhere(seminarId: string): Promise<boolean> {
  return (await directory.find(`seminar:${seminarId}`)) !== undefined;
}
