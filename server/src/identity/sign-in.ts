import type { Principal } from '@minber/shared/access/principal';
import { normalisePhone } from '@minber/shared/identity/phone';
import type { SignIn } from '@minber/shared/identity/session';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail, hashToken, limits } from '../platform/index.ts';
import { beginAttempt, forgetAttempts } from './attempts.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import { verifyPassword } from './passwords.ts';
import { type Browser, openSession, principalOf } from './sessions.ts';

/** A ceiling for a hall of 300 behind one address who all mistype a few times; accounts have their own delays. */
export const doorLimit = { points: 1500, seconds: 300 };
const addressesKept = 5;

/**
 * Opens a session for the right name and password. `name` is a login, or a phone or e-mail that exactly one active
 * person has. Everything wrong (name, password, inactive, shared phone) is one `signIn.refused` and takes the same time.
 */
export async function signIn(browser: Browser, { name, password }: SignIn): Promise<Principal> {
  const { address } = browser.client;
  await limits.hit('sign-in', address, doorLimit);
  const wanted = name.toLowerCase();
  const person = await findBySignInName(wanted);
  await beginAttempt(wanted, address, person?.knownAddresses.includes(hashToken(address)) ?? false);
  const right = await verifyPassword(person?.passwordHash ?? null, password);
  if (!right || !person) fail('signIn.refused');
  await forgetAttempts(wanted, address);
  return enter(browser, person, 'signIn.password');
}

async function findBySignInName(name: string): Promise<PersonDoc | undefined> {
  const byLogin = await PersonModel.findOne({ login: name, active: true }).lean<PersonDoc>();
  if (byLogin) return byLogin;
  const phone = normalisePhone(name);
  const contact = name.includes('@') ? { email: name } : phone ? { phone } : undefined;
  if (!contact) return undefined;
  const found = await PersonModel.find({ ...contact, active: true })
    .limit(2)
    .lean<PersonDoc[]>();
  return found.length === 1 ? found[0] : undefined;
}

/** Opens the session of somebody who has shown who he is, and remembers when and from where. */
export async function enter(
  browser: Browser,
  person: Pick<PersonDoc, '_id' | 'grants'>,
  action: string,
  expiresAt?: number,
): Promise<Principal> {
  const session = await openSession(browser, {
    kind: 'person',
    personId: person._id,
    ...(expiresAt ? { expiresAt } : {}),
  });
  await rememberAddress(person._id, browser.client.address);
  const principal = principalOf(session, person.grants);
  await audit({
    principal,
    action,
    on: { kind: 'person', id: person._id },
    details: { address: browser.client.address },
  });
  return principal;
}

async function rememberAddress(personId: Id, address: string): Promise<void> {
  const hash = hashToken(address);
  await PersonModel.updateOne({ _id: personId }, { $pull: { knownAddresses: hash } });
  await PersonModel.updateOne(
    { _id: personId },
    { $set: { lastSignInAt: clock.now() }, $push: { knownAddresses: { $each: [hash], $slice: -addressesKept } } },
  );
}
