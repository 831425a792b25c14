import { PersonModel } from '../../../../server/src/identity/model.ts';
import { SeminarModel } from '../../../../server/src/seminars/model.ts';
import type { Grant } from '../../../../shared/src/access/principal.ts';
import type { Id } from '../../../../shared/src/platform/ids.ts';
import type { AttendancePolicy } from '../../../../shared/src/seminars/attendance-policy.ts';
import type * as Database from '../../live/support/database.ts';

const minute = 60_000;

const names = {
  host: ['Сейітқызы', 'Гүлнар'],
  organiser: ['Омаров', 'Нұрлан'],
  northOrganiser: ['Петров', 'Иван'],
  northObserver: ['Ким', 'Анна'],
  northCoordinator: ['Тілеуова', 'Сәуле'],
  southCoordinator: ['Юсупов', 'Рустам'],
  /** Expected in the northern hall. */
  bolat: ['Қасенов', 'Болат'],
  dana: ['Әлиева', 'Дана'],
  /** Expected in the southern hall. */
  erlan: ['Жұмабаев', 'Ерлан'],
  /** Expected on devices of their own: in the north and in the south. */
  aigerim: ['Әбенова', 'Айгерім'],
  farida: ['Үсенова', 'Фарида'],
  /** On no list. */
  stranger: ['Ізбасаров', 'Қанат'],
} as const;
export type Who = keyof typeof names;
export type Screen = 'northScreen' | 'southScreen';

export interface Cast {
  seminarId: Id;
  sessionId: Id;
  north: { regionId: Id; centreId: Id; hallId: Id };
  south: { regionId: Id; centreId: Id; hallId: Id };
  ids: Record<Who | Screen, Id>;
  cookies: Record<Who | Screen, string>;
}

/** Two halls in two regions, people in them and on devices of their own, and a seminar that begins in five minutes. */
export async function addCast(db: typeof Database, policy: Partial<AttendancePolicy> = {}): Promise<Cast> {
  const [north, south] = [await db.addHall(), await db.addHall()];
  const placeOf = (who: Who) => (['erlan', 'farida', 'southCoordinator'].includes(who) ? south : north);
  const ids = {} as Cast['ids'];
  for (const who of Object.keys(names) as Who[]) {
    const [surname, givenName] = names[who];
    ids[who] = await db.addPerson({ surname, givenName, role: 'learner', ...placeOf(who) });
    const grants = grantsOf(who, north, south);
    if (grants.length > 0)
      await PersonModel.updateOne({ _id: ids[who] }, { $set: { grants, roles: grants.map(({ role }) => role) } });
  }
  ids.northScreen = await db.addScreen(north);
  ids.southScreen = await db.addScreen(south);
  const line = (who: Who, place: { kind: 'own' } | { kind: 'hall'; hallId: Id }) => {
    const { regionId, centreId } = placeOf(who);
    return { personId: ids[who], place, regionId, centreId };
  };
  const now = Date.now();
  const seminar = await db.addSeminar({
    hostIds: [ids.host],
    speakerIds: [],
    regionIds: [],
    sessions: [{ startsAt: now + 5 * minute, endsAt: now + 65 * minute }],
    expected: [
      line('bolat', { kind: 'hall', hallId: north.hallId }),
      line('dana', { kind: 'hall', hallId: north.hallId }),
      line('erlan', { kind: 'hall', hallId: south.hallId }),
      line('aigerim', { kind: 'own' }),
      line('farida', { kind: 'own' }),
    ],
  });
  const changed = Object.fromEntries(Object.entries(policy).map(([key, value]) => [`policies.0.policy.${key}`, value]));
  if (Object.keys(changed).length > 0) await SeminarModel.updateOne({ _id: seminar._id }, { $set: changed });
  const cookies = {} as Cast['cookies'];
  for (const who of Object.keys(names) as Who[])
    cookies[who] = await db.cookieOf({ kind: 'person', personId: ids[who] });
  for (const [screen, { hallId }] of [
    ['northScreen', north],
    ['southScreen', south],
  ] as const)
    cookies[screen] = await db.cookieOf({ kind: 'screen', screenId: ids[screen], hallId });
  return { seminarId: seminar._id, sessionId: seminar.sessions[0]?.sessionId ?? '', north, south, ids, cookies };
}

function grantsOf(who: Who, north: Cast['north'], south: Cast['south']): Grant[] {
  const inRegion = { regionIds: [north.regionId], centreIds: [] };
  const grants: Partial<Record<Who, Grant>> = {
    host: { role: 'host', scope: 'everywhere' },
    organiser: { role: 'organiser', scope: 'everywhere' },
    northOrganiser: { role: 'organiser', scope: inRegion },
    northObserver: { role: 'observer', scope: inRegion },
    northCoordinator: { role: 'coordinator', scope: { regionIds: [], centreIds: [north.centreId] } },
    southCoordinator: { role: 'coordinator', scope: { regionIds: [], centreIds: [south.centreId] } },
  };
  return grants[who] ? [grants[who]] : [];
}
