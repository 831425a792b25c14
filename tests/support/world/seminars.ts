import type { Id } from '../../../shared/src/platform/ids.ts';
import { HttpClient } from '../http.ts';
import { ok } from './answers.ts';
import { type Canary, uniqueWord } from './canary.ts';
import type { Side } from './cast.ts';

const minute = 60_000;
const day = 1_440 * minute;

export interface WorldSeminar {
  seminarId: Id;
  title: string;
  /** Begins in 5 minutes. */
  sessionId: Id;
  /** Tomorrow. */
  laterSessionId: Id;
}

interface Parts {
  regionIds: Id[];
  functionId: Id;
  hostId: Id;
  speakerIds: Id[];
  expected: { personId: Id; hallId: Id | null }[];
}

/** A seminar of these regions with two sessions, its cast and its expected list. */
export async function addSeminar(
  administrator: HttpClient,
  side: Side,
  { regionIds, functionId, hostId, speakerIds, expected }: Parts,
): Promise<WorldSeminar & { canaries: Canary[] }> {
  const title = uniqueWord('Семинар');
  const description = uniqueWord('Мазмұн');
  const startsAt = Date.now() + 5 * minute;
  const sessions = [startsAt, startsAt + day].map((from) => ({ startsAt: from, endsAt: from + 60 * minute }));
  const { seminarId, sessions: made } = await ok<{ seminarId: Id; sessions: { sessionId: Id }[] }>(
    administrator.post('/seminars', {
      title: { kk: title, ru: title, en: title },
      description: { kk: description, ru: description, en: description },
      functionIds: [functionId],
      regionIds,
      hostIds: [hostId],
      speakerIds,
      sessions,
    }),
  );
  let revision = 1;
  for (const { personId, hallId } of expected) {
    const place = hallId ? { kind: 'hall', hallId } : { kind: 'own' };
    const added = await ok<{ revision: number }>(
      administrator.post(`/seminars/${seminarId}/expected/add`, { revision, personIds: [personId], place }),
    );
    revision = added.revision;
  }
  return {
    seminarId,
    title,
    sessionId: made[0]?.sessionId ?? '',
    laterSessionId: made[1]?.sessionId ?? '',
    canaries: [title, description].map((text) => ({ kind: 'seminar', text, side })),
  };
}

/** A guest speaker with a link nobody has used yet. */
export async function inviteGuest(
  administrator: HttpClient,
  seminarId: Id,
  name: string,
): Promise<{ guestId: Id; token: string }> {
  const { plan } = await ok<{ plan: { guests: { guestId: Id; name: string }[] } }>(
    administrator.post(`/seminars/${seminarId}/guests`, { name, position: 'сарапшы' }),
  );
  const guestId = plan.guests.find((guest) => guest.name === name)?.guestId ?? '';
  const { url } = await ok<{ url: string }>(administrator.post(`/seminars/${seminarId}/guests/${guestId}/link`));
  return { guestId, token: url.split('#')[1] ?? '' };
}

/** The guest opens his link; his browser holds the session. */
export async function enterAsGuest(url: string, token: string): Promise<HttpClient> {
  const browser = new HttpClient(url);
  await ok(browser.post('/guest-links/accept', { token }));
  return browser;
}
