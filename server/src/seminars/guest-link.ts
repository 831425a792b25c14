import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { nextSession } from '@minber/shared/seminars/rules';
import { openSession } from '../identity/index.ts';
import { audit, type Call, clock, fail, hashToken, limits } from '../platform/index.ts';
import { guestAccessUntil } from './guests.ts';
import { type GuestDoc, SeminarModel } from './model.ts';
import type { LoadedSeminar } from './seminar.ts';

const triesPerAddress = { points: 600, seconds: 300 };
type Browser = Pick<Call, 'client' | 'credentials' | 'setCookie' | 'clearCookie'>;

/** Whose link it is and for what, spending nothing. Throws `guestLink.unusable`. */
export async function readGuestLink(
  browser: Browser,
  token: string,
): Promise<{ name: string; seminarTitle: LocalizedText; startsAt: Instant; endsAt: Instant; serverNow: Instant }> {
  const now = clock.now();
  const seminar = await SeminarModel.findOne(await usable(browser, token, now), {
    outbox: 0,
    expected: 0,
  }).lean<LoadedSeminar>();
  if (!seminar) fail('guestLink.unusable');
  const session = nextSession(seminar.sessions, now) ?? { startsAt: seminar.startsAt, endsAt: seminar.endsAt };
  return {
    name: guestOf(seminar, token).name,
    seminarTitle: seminar.title,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    serverNow: now,
  };
}

/** Spends the link by one conditional update and opens the guest's session in this browser. Throws `guestLink.unusable`. */
export async function acceptGuestLink(
  browser: Browser,
  token: string,
): Promise<{ guestId: Id; seminarId: Id; name: string }> {
  const now = clock.now();
  const seminar = await SeminarModel.findOneAndUpdate(
    await usable(browser, token, now),
    { $set: { 'guests.$.link.usedAt': now } },
    { returnDocument: 'after', projection: { outbox: 0, expected: 0 } },
  ).lean<LoadedSeminar>();
  if (!seminar) fail('guestLink.unusable');
  const { guestId, name } = guestOf(seminar, token);
  await openSession(browser, {
    kind: 'guest',
    guestId,
    seminarId: seminar._id,
    expiresAt: guestAccessUntil(seminar, now),
  });
  await audit({
    principal: { kind: 'guest', guestId, seminarId: seminar._id },
    action: 'guest:accept',
    on: { kind: 'seminar', id: seminar._id },
    details: { name },
  });
  return { guestId, seminarId: seminar._id, name };
}

async function usable(browser: Browser, token: string, now: Instant) {
  await limits.hit('guest-link', browser.client.address, triesPerAddress);
  return {
    cancelled: null,
    guests: { $elemMatch: { 'link.hash': hashToken(token), 'link.usedAt': null, 'link.expiresAt': { $gt: now } } },
  };
}

function guestOf(seminar: Pick<LoadedSeminar, 'guests'>, token: string): GuestDoc {
  return seminar.guests.find(({ link }) => link?.hash === hashToken(token)) ?? fail('guestLink.unusable');
}
