import type { Principal } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { NewGuestSpeaker } from '@minber/shared/seminars/people';
import { closeSessions } from '../identity/index.ts';
import { audit, clock, fail, newId, publicUrl, pushEvent, randomToken } from '../platform/index.ts';
import { type GuestDoc, SeminarModel } from './model.ts';
import { type LoadedSeminar, loadSeminar } from './seminar.ts';

const guestsAtMost = 50;
/** A link, and the session opened by it, outlive the last session by this much. */
const validAfterEndMs = 3 * 3_600_000;

/** Adds a guest speaker; nobody but the guest himself will have to know more than his name. */
export async function addGuest(principal: Principal, seminarId: Id, guest: NewGuestSpeaker): Promise<LoadedSeminar> {
  const added: GuestDoc = { guestId: newId(), ...guest, link: null };
  const room = { [`guests.${guestsAtMost - 1}`]: { $exists: false } };
  const { $push } = changed(seminarId);
  const written = await write(seminarId, room, { $push: { ...$push, guests: added } });
  await audit({
    principal,
    action: 'guest:add',
    on: { kind: 'seminar', id: seminarId },
    details: { guestId: added.guestId, name: guest.name },
  });
  return written;
}

/** Removes a guest speaker; whoever came in by his link is signed out. */
export async function removeGuest(principal: Principal, seminarId: Id, guestId: Id): Promise<LoadedSeminar> {
  const written = await write(
    seminarId,
    { 'guests.guestId': guestId },
    { $pull: { guests: { guestId } }, ...changed(seminarId) },
  );
  await closeSessions(guestId, 'revoked');
  await audit({ principal, action: 'guest:remove', on: { kind: 'seminar', id: seminarId }, details: { guestId } });
  return written;
}

/** Makes a one-time link in place of the one before. Its secret stands in the fragment and is kept only as a hash. */
export async function createGuestLink(
  principal: Principal,
  seminarId: Id,
  guestId: Id,
): Promise<{ url: string; expiresAt: Instant }> {
  const seminar = await loadSeminar(seminarId);
  const { token, hash } = randomToken();
  const expiresAt = guestAccessUntil(seminar, clock.now());
  const link: GuestDoc['link'] = { hash, expiresAt, usedAt: null };
  await write(seminarId, { 'guests.guestId': guestId }, { $set: { 'guests.$.link': link }, ...changed(seminarId) });
  await closeSessions(guestId, 'revoked');
  await audit({
    principal,
    action: 'guest:link',
    on: { kind: 'seminar', id: seminarId },
    details: { guestId, expiresAt },
  });
  return { url: `${publicUrl()}/guest#${token}`, expiresAt };
}

/** The link stops working and whoever came in by it is signed out within 2 s. */
export async function revokeGuestLink(principal: Principal, seminarId: Id, guestId: Id): Promise<LoadedSeminar> {
  const written = await write(
    seminarId,
    { 'guests.guestId': guestId },
    { $set: { 'guests.$.link': null }, ...changed(seminarId) },
  );
  await closeSessions(guestId, 'revoked');
  await audit({ principal, action: 'guest:revoke', on: { kind: 'seminar', id: seminarId }, details: { guestId } });
  return written;
}

/** Until when a guest may come in and stay. */
export function guestAccessUntil(seminar: Pick<LoadedSeminar, 'endsAt'>, now: Instant): Instant {
  return Math.max(seminar.endsAt, now) + validAfterEndMs;
}

function changed(seminarId: Id) {
  return pushEvent({ type: 'seminar.changed', payload: { seminarId, fields: ['guests'] } });
}

/** Throws `seminar.cancelled`, or `resource.absent` where the guest is not there (or no more have room). */
async function write(
  seminarId: Id,
  condition: Record<string, unknown>,
  update: Record<string, unknown>,
): Promise<LoadedSeminar> {
  const written = await SeminarModel.findOneAndUpdate(
    { _id: seminarId, cancelled: null, ...condition },
    { ...update, $inc: { revision: 1 } },
    { returnDocument: 'after', projection: { outbox: 0 } },
  ).lean<LoadedSeminar>();
  if (written) return written;
  const seminar = await loadSeminar(seminarId);
  fail(seminar.cancelled ? 'seminar.cancelled' : 'resource.absent');
}
