import { randomInt } from 'node:crypto';
import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { PairingOffer, PairingState, Screen } from '@minber/shared/centres/contract';
import type { Id } from '@minber/shared/platform/ids';
import { openSession } from '../identity/index.ts';
import {
  audit,
  type Call,
  clock,
  fail,
  hashToken,
  isDuplicate,
  limits,
  newId,
  randomToken,
} from '../platform/index.ts';
import { type HallDoc, HallModel, type PairingDoc, PairingModel, type ScreenDoc, ScreenModel } from './model.ts';
import { viewScreens } from './screens.ts';

const codeHoldsMs = 10 * 60_000;
const claimHoldsMs = 2 * 60_000;
/** A hall's screens share an address with its phones; a guesser of codes needs a signed-in coordinator. */
const offersOfOneAddress = { points: 60, seconds: 600 };
const guessesOfOnePerson = { points: 20, seconds: 300 };

/** A code for a screen to show for ten minutes, and the secret with which only this screen can claim what comes of it. */
export async function startPairing(address: string): Promise<PairingOffer> {
  await limits.hit('pairing', address, offersOfOneAddress);
  const { token, hash } = randomToken();
  const now = clock.now();
  await PairingModel.deleteMany({ expiresAt: { $lte: now } });
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const pairing: PairingDoc = {
    _id: newId(),
    secretHash: hash,
    code,
    screenId: null,
    hallId: null,
    claimedAt: null,
    expiresAt: now + codeHoldsMs,
  };
  try {
    await PairingModel.create(pairing);
  } catch (thrown) {
    if (isDuplicate(thrown)) return startPairing(address);
    throw thrown;
  }
  return { pairingId: pairing._id, secret: token, code, expiresAt: pairing.expiresAt };
}

/** The Desk confirms the code its screen shows: from now on that screen belongs to this hall. Throws `pairing.unknownCode`. */
export async function confirmPairing(
  principal: Principal,
  hallId: Id,
  { code, name }: { code: string; name: string },
): Promise<Screen> {
  await limits.hit('pairing-code', subjectOf(principal) ?? '', guessesOfOnePerson);
  const hall = (await HallModel.findById(hallId).lean<HallDoc>()) ?? fail('resource.absent');
  const now = clock.now();
  const screen: ScreenDoc = {
    _id: newId(),
    hallId,
    centreId: hall.centreId,
    regionId: hall.regionId,
    name,
    pairedAt: now,
    pairedBy: subjectOf(principal) ?? null,
    revokedAt: null,
  };
  await ScreenModel.create(screen);
  const spent = await PairingModel.findOneAndUpdate(
    { code, screenId: null, expiresAt: { $gt: now } },
    { $set: { code: null, screenId: screen._id, hallId, expiresAt: now + claimHoldsMs } },
  ).lean();
  if (!spent) {
    await ScreenModel.deleteOne({ _id: screen._id });
    fail('pairing.unknownCode');
  }
  await audit({ principal, action: 'screen.pair', on: { kind: 'screen', id: screen._id }, details: { hallId } });
  const [view] = await viewScreens([screen]);
  return view ?? fail('resource.absent');
}

/**
 * The screen asks whether it has been confirmed; the first time it has, its session is opened in this browser. One
 * update spends the pairing: a second browser with the same secret gets `pairing.expired`.
 */
export async function claimPairing(
  call: Pick<Call, 'credentials' | 'setCookie' | 'clearCookie' | 'client'>,
  pairingId: Id,
  secret: string,
): Promise<PairingState> {
  const now = clock.now();
  const mine = { _id: pairingId, secretHash: hashToken(secret), expiresAt: { $gt: now } };
  const spent = await PairingModel.findOneAndUpdate(
    { ...mine, screenId: { $ne: null }, claimedAt: null },
    { $set: { claimedAt: now } },
  ).lean<PairingDoc>();
  if (spent?.screenId && spent.hallId) {
    const isRevoked = !(await ScreenModel.exists({ _id: spent.screenId, revokedAt: null }));
    if (isRevoked) fail('pairing.expired');
    await openSession(call, { kind: 'screen', screenId: spent.screenId, hallId: spent.hallId });
    return { state: 'paired', hallId: spent.hallId };
  }
  if (!(await PairingModel.exists({ ...mine, claimedAt: null }))) fail('pairing.expired');
  return { state: 'waiting', hallId: null };
}
