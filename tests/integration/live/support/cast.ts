import type { Role } from '../../../../shared/src/access/principal.ts';
import type { Id } from '../../../../shared/src/platform/ids.ts';

const minute = 60_000;

type Who = 'host' | 'speaker' | 'guest' | 'aigerim' | 'bolat' | 'coordinator' | 'screen' | 'stranger';

/** A seminar about to begin, and a cookie for everyone who has a part in it. */
export interface Cast {
  seminarId: Id;
  /** The first session begins in 5 minutes; the second one tomorrow. */
  sessionId: Id;
  hallId: Id;
  ids: Record<Who, Id>;
  cookies: Record<Who, string>;
}

/** Host, speaker, guest; Aigerim before her own device, Bolat in the hall of a coordinator and a screen; a stranger. */
export async function addCast(db: typeof import('./database.ts')): Promise<Cast> {
  const { regionId, centreId, hallId } = await db.addHall();
  const person = (surname: string, givenName: string, role: Role) =>
    db.addPerson({ surname, givenName, role, regionId, centreId });
  const ids = {
    host: await person('Сейітқызы', 'Гүлнар', 'host'),
    speaker: await person('Жұмабаев', 'Ерлан', 'speaker'),
    guest: db.newId(),
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
    guests: [{ guestId: ids.guest, name: 'Prof. Lee', position: 'Hydrologist', organisation: 'Delft', link: null }],
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
  const seminarId = seminar._id;
  const signedIn = async (who: Exclude<Who, 'guest' | 'screen'>) => db.cookieOf({ kind: 'person', personId: ids[who] });
  const cookies = {
    host: await signedIn('host'),
    speaker: await signedIn('speaker'),
    guest: await db.cookieOf({ kind: 'guest', guestId: ids.guest, seminarId, expiresAt: now + 600 * minute }),
    aigerim: await signedIn('aigerim'),
    bolat: await signedIn('bolat'),
    coordinator: await signedIn('coordinator'),
    stranger: await signedIn('stranger'),
    screen: await db.cookieOf({ kind: 'screen', screenId: ids.screen, hallId }),
  };
  return { seminarId, sessionId: seminar.sessions[0]?.sessionId ?? '', hallId, ids, cookies };
}
