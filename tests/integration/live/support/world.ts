import type { Principal, Role } from '../../../../shared/src/access/principal.ts';
import type { Id } from '../../../../shared/src/platform/ids.ts';
import { startServer, type TestServer } from '../../../support/server.ts';

const minute = 60_000;

/** A server with a seminar about to begin, and a cookie for everyone who has a part in it. */
export interface World {
  server: TestServer;
  seminarId: Id;
  /** The first session begins in 5 minutes; the second one tomorrow. */
  sessionId: Id;
  hallId: Id;
  cookies: Record<'host' | 'speaker' | 'aigerim' | 'bolat' | 'coordinator' | 'screen' | 'stranger', string>;
  ids: World['cookies'];
  /** What the database has, without the server between. */
  db: typeof import('./database.ts');
  stop(): Promise<void>;
}

/** The seminar: host and speaker; Aigerim before her own device, Bolat in the hall of a coordinator and a screen. */
export async function startWorld(env: Record<string, string> = {}): Promise<World> {
  const server = await startServer(env);
  process.env.MONGODB_URI = server.databaseUri;
  const db = await import('./database.ts');
  await db.connectDatabase(server.databaseUri);
  const { regionId, centreId, hallId } = await db.addHall();
  const person = (surname: string, givenName: string, role: Role) =>
    db.addPerson({ surname, givenName, role, regionId, centreId });
  const ids = {
    host: await person('Сейітқызы', 'Гүлнар', 'host'),
    speaker: await person('Жұмабаев', 'Ерлан', 'speaker'),
    aigerim: await person('Әбенова', 'Айгерім', 'learner'),
    bolat: await person('Қасенов', 'Болат', 'learner'),
    coordinator: await person('Тілеуова', 'Сәуле', 'coordinator'),
    stranger: await person('Иванов', 'Пётр', 'learner'),
    screen: await db.addScreen({ regionId, centreId, hallId }),
  };
  const now = Date.now();
  const seminar = await db.addSeminar({
    hostIds: [ids.host],
    speakerIds: [ids.speaker],
    regionIds: [regionId],
    sessions: [
      { startsAt: now + 5 * minute, endsAt: now + 65 * minute },
      { startsAt: now + 1_440 * minute, endsAt: now + 1_500 * minute },
    ],
    expected: [
      { personId: ids.aigerim, place: { kind: 'own' }, regionId, centreId },
      { personId: ids.bolat, place: { kind: 'hall', hallId }, regionId, centreId },
    ],
  });
  const cookies = { ...ids };
  for (const name of Object.keys(ids) as (keyof typeof ids)[]) {
    const owner =
      name === 'screen'
        ? { kind: name, screenId: ids[name], hallId }
        : { kind: 'person' as const, personId: ids[name] };
    cookies[name] = await db.cookieOf(owner);
  }
  return {
    server,
    seminarId: seminar._id,
    sessionId: seminar.sessions[0]?.sessionId ?? '',
    hallId,
    cookies,
    ids,
    db,
    stop: async () => {
      await db.disconnectDatabase();
      await server.stop();
    },
  };
}

export type { Principal };
