import { type CheckIn, type Claim, claimLifetimeMs, type NewClaim } from '@minber/shared/attendance/check-in';
import type { Id } from '@minber/shared/platform/ids';
import type { z } from 'zod';
import { findScreens } from '../../centres/index.ts';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, hashToken, limits, newId, randomToken } from '../../platform/index.ts';
import { findSeminar, loadSeminar, noteAttendance, sessionOf } from '../../seminars/index.ts';
import { recordEvent } from '../desk/desk.ts';
import { hallOfSession } from '../desk/snapshot.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { loadHalls, personRow } from '../people/roster.ts';
import { publishBoard } from '../publish.ts';
import { type ClaimDoc, ClaimModel } from '../record/claim-model.ts';
import { isCheckInOpen } from '../record/timetable.ts';
import { normaliseCode, readToken, type Sight } from './qr.ts';
import { findShownCode } from './screens.ts';

/** A hall of 300 behind one address scans twice each; typed codes are few, and guessing them is not. */
const scans = { points: 1500, seconds: 300 };
const wrongCodes = { points: 60, seconds: 300 };

/**
 * Redeems what stood on a CentreScreen for a claim of 10 minutes, good for one person. Anyone may ask, before sign-in.
 * Throws `checkIn.expired`, `checkIn.closed`, `request.tooMany`.
 */
export async function claimCheckIn(wanted: z.output<typeof NewClaim>, address: string): Promise<Claim> {
  await limits.hit('check-in-claim', address, scans);
  const sight = await sightOf(wanted, address);
  const seminar = await findSeminar(sight.seminarId);
  const session = seminar?.sessions.find(({ sessionId }) => sessionId === sight.sessionId);
  const screen = (await findScreens(seminar?.hallIds ?? [])).find(({ id }) => id === sight.screenId);
  const now = clock.now();
  if (!seminar || !session || !screen || seminar.cancelled || !isCheckInOpen(session, now)) fail('checkIn.closed');
  const hall = (await loadHalls([screen.hallId])).get(screen.hallId);
  if (!hall) fail('checkIn.closed');
  const { token, hash } = randomToken();
  const expiresAt = now + claimLifetimeMs;
  await ClaimModel.create({
    _id: newId(),
    hash,
    ...sight,
    hallId: screen.hallId,
    scannedAt: now,
    expiresAt,
    usedBy: null,
  });
  return { claim: token, expiresAt, seminarId: seminar._id, title: seminar.title, place: hall.names };
}

/**
 * Checks the signed-in person in at the hall whose screen he scanned, at the moment he scanned it. Repeated by the same
 * person it changes nothing. Throws `checkIn.expired`, `checkIn.used`.
 */
export async function checkInByClaim(principal: PersonPrincipal, token: string | undefined): Promise<CheckIn> {
  const { personId } = principal;
  const claim = await spend(personId, token);
  const { seminarId, sessionId, hallId, scannedAt } = claim;
  const seminar = await loadSeminar(seminarId);
  sessionOf(seminar, sessionId);
  const { board, hall } = await hallOfSession(seminarId, hallId, sessionId);
  if (!board.people.get(personId)?.who.expectedPlace) await noteAttendance(seminarId, personId);
  const person = board.people.has(personId) ? undefined : await findPerson(personId);
  if (person) board.addPerson(personRow(person));
  const scanned = { seminarId, sessionId, hallId, board, now: clock.now(), actorId: null, actorName: '' };
  const event = {
    kind: 'in' as const,
    personIds: [personId],
    at: scannedAt,
    by: 'scan' as const,
    actionId: `scan-${claim._id}`,
  };
  if (await recordEvent(scanned, event)) {
    await audit({ principal, action: 'checkIn', on: { kind: 'hall', id: hallId }, details: { seminarId, sessionId } });
    publishBoard(board);
  }
  return { seminarId, sessionId, hallId, title: seminar.title, place: hall.facts.names, at: scannedAt };
}

/** Undefined where there is no such claim. */
export async function seminarOfClaim(token: string | undefined): Promise<Id | undefined> {
  const claim = token ? await ClaimModel.findOne({ hash: hashToken(token) }).lean<ClaimDoc>() : undefined;
  return claim?.seminarId;
}

/** Claims that can no longer be used are no record of anything. */
export async function sweepClaims(): Promise<void> {
  await ClaimModel.deleteMany({ expiresAt: { $lt: clock.now() - claimLifetimeMs } });
}

async function sightOf({ token, code }: z.output<typeof NewClaim>, address: string): Promise<Sight> {
  const sight = token ? readToken(token, clock.now()) : findShownCode(normaliseCode(code ?? ''));
  if (sight) return sight;
  if (code) await limits.hit('check-in-code', address, wrongCodes);
  fail('checkIn.expired');
}

async function spend(personId: Id, token: string | undefined): Promise<ClaimDoc> {
  if (!token) fail('checkIn.expired');
  const hash = hashToken(token);
  const claim = await ClaimModel.findOneAndUpdate(
    { hash, expiresAt: { $gt: clock.now() }, usedBy: { $in: [null, personId] } },
    { $set: { usedBy: personId } },
    { returnDocument: 'after' },
  ).lean<ClaimDoc>();
  if (claim) return claim;
  fail((await ClaimModel.exists({ hash, usedBy: { $ne: null } })) ? 'checkIn.used' : 'checkIn.expired');
}
