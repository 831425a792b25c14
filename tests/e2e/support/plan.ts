import { ok } from '../../support/world/answers.ts';
import type { Minber } from './minber.ts';

export interface Planned {
  seminarId: string;
  sessionId: string;
  titleKk: string;
  titleEn: string;
}

interface Wish {
  title?: { kk: string; ru: string; en: string };
  /** Demo logins expected before their own devices. */
  own?: string[];
  /** Demo logins expected in a hall. */
  hall?: { hallId: string; logins: string[] };
  startsInMs?: number;
}

let count = 0;

/** A seminar of the demo's host and speaker that begins now, planned by the organiser over HTTP. */
export async function planSeminar(minber: Minber, wish: Wish = {}): Promise<Planned> {
  count += 1;
  const title = wish.title ?? {
    kk: `Әкімдіктің ашық сабағы ${count}`,
    ru: `Открытый урок акимата ${count}`,
    en: `An open lesson ${count}`,
  };
  const organiser = await minber.client('organiser');
  const startsAt = Math.floor(Date.now() / 60_000) * 60_000 + (wish.startsInMs ?? 0);
  const seminar = await ok<{ seminarId: string; revision: number; sessions: { sessionId: string }[] }>(
    organiser.post('/seminars', {
      title,
      hostIds: [await minber.idOf('host')],
      speakerIds: [await minber.idOf('speaker')],
      sessions: [{ startsAt, endsAt: startsAt + 2 * 60 * 60_000 }],
    }),
  );
  const { seminarId } = seminar;
  let { revision } = seminar;
  const expect = async (logins: string[], place: object) => {
    const personIds = await Promise.all(logins.map((login) => minber.idOf(login)));
    const answer = organiser.post(`/seminars/${seminarId}/expected/add`, { revision, personIds, place });
    revision = (await ok<{ revision: number }>(answer)).revision;
  };
  if (wish.own) await expect(wish.own, { kind: 'own' });
  if (wish.hall) await expect(wish.hall.logins, { kind: 'hall', hallId: wish.hall.hallId });
  const [session] = seminar.sessions;
  if (!session) throw new Error('The seminar has no session');
  return { seminarId, sessionId: session.sessionId, titleKk: title.kk, titleEn: title.en };
}
