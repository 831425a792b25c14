import { SeminarModel } from '../../../server/src/seminars/model.ts';
import type { Role } from '../../../shared/src/access/principal.ts';
import type { Id } from '../../../shared/src/platform/ids.ts';
import type { AttendancePolicy } from '../../../shared/src/seminars/attendance-policy.ts';
import type * as Database from '../../integration/live/support/database.ts';

const minute = 60_000;

export interface Somebody {
  id: Id;
  cookie: string;
}

export interface CastHall {
  hallId: Id;
  screen: Somebody;
  coordinator: Somebody;
  people: Somebody[];
}

/** A seminar that may begin, and a signed-in browser for everybody who has a part in it. */
export interface Cast {
  seminarId: Id;
  sessionId: Id;
  host: Somebody;
  organiser: Somebody;
  /** Expected before devices of their own. */
  own: Somebody[];
  halls: CastHall[];
}

/** `halls`: how many people are expected in each. Without a word on grace there is none: every second shows. */
export async function addCast(
  db: typeof Database,
  { own = 0, halls = [], policy = {} }: { own?: number; halls?: number[]; policy?: Partial<AttendancePolicy> },
): Promise<Cast> {
  const home = await db.addHall();
  let count = 0;
  const person = async (role: Role, place: typeof home) => {
    count += 1;
    const id = await db.addPerson({ surname: `Сынақов-${count}`, givenName: 'Асқар', role, ...place });
    return { id, cookie: await db.cookieOf({ kind: 'person', personId: id }) };
  };
  const several = async (size: number, place: typeof home) => {
    const all: Somebody[] = [];
    for (let index = 0; index < size; index += 1) all.push(await person('learner', place));
    return all;
  };
  const cast: Omit<Cast, 'seminarId' | 'sessionId'> = {
    host: await person('host', home),
    organiser: await person('organiser', home),
    own: await several(own, home),
    halls: [],
  };
  const places: (typeof home)[] = [];
  for (const size of halls) {
    const place = await db.addHall();
    places.push(place);
    const screenId = await db.addScreen(place);
    const cookie = await db.cookieOf({ kind: 'screen', screenId, hallId: place.hallId });
    cast.halls.push({
      hallId: place.hallId,
      screen: { id: screenId, cookie },
      coordinator: await person('coordinator', place),
      people: await several(size, place),
    });
  }
  const startsAt = Date.now() + 5 * minute;
  const line = ({ id }: Somebody, { regionId, centreId, hallId }: typeof home, inHall: boolean) => ({
    personId: id,
    regionId,
    centreId,
    place: inHall ? { kind: 'hall' as const, hallId } : { kind: 'own' as const },
  });
  const seminar = await db.addSeminar({
    hostIds: [cast.host.id],
    speakerIds: [],
    regionIds: [],
    sessions: [{ startsAt, endsAt: startsAt + 60 * minute }],
    expected: [
      ...cast.own.map((one) => line(one, home, false)),
      ...cast.halls.flatMap(({ people }, at) => people.map((one) => line(one, places[at] ?? home, true))),
    ],
  });
  const rules = Object.entries({ graceMs: 0, ...policy });
  const changed = Object.fromEntries(rules.map(([key, value]) => [`policies.0.policy.${key}`, value]));
  await SeminarModel.updateOne({ _id: seminar._id }, { $set: changed });
  return { ...cast, seminarId: seminar._id, sessionId: seminar.sessions[0]?.sessionId ?? '' };
}
