import type { Principal } from '@minber/shared/access/principal';
import { secretLink } from '@minber/shared/identity/links';
import { rolesOf } from '@minber/shared/identity/manage';
import type { FirstAdministrator } from '@minber/shared/identity/session';
import {
  clock,
  defineModel,
  fail,
  hashToken,
  isDuplicate,
  limits,
  newId,
  publicUrl,
  randomToken,
  type Stored,
} from '../platform/index.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import { newPersonDoc } from './new-person.ts';
import { hashPassword, refuseGuessable } from './passwords.ts';
import type { Browser } from './sessions.ts';
import { doorLimit, enter } from './sign-in.ts';

interface Opening extends Stored {
  tokenHash: string | null;
}
const OpeningModel = defineModel<Opening>('firstAdministrator', { tokenHash: { type: String, default: null } });
const only = 'first-administrator';

/**
 * On a database without an administrator: makes a new one-time link and answers the sentence that tells of it, to be
 * printed once; only its hash is stored. Undefined where somebody administers already.
 */
export async function offerFirstAdministrator(): Promise<string | undefined> {
  if (await hasAdministrator()) return undefined;
  const { token, hash } = randomToken();
  await OpeningModel.updateOne({ _id: only }, { $set: { tokenHash: hash } }, { upsert: true });
  return `Nobody administers this installation yet. Open this link once to become its first administrator:\n  ${secretLink(publicUrl(), 'firstAdministrator', token)}`;
}

/** Spends the link in one update and makes the first administrator. Throws `link.spent`. */
export async function becomeFirstAdministrator(browser: Browser, wanted: FirstAdministrator): Promise<Principal> {
  await limits.hit('sign-in', browser.client.address, doorLimit);
  const tokenHash = hashToken(wanted.token);
  if (!(await OpeningModel.exists({ _id: only, tokenHash })) || (await hasAdministrator())) fail('link.spent');
  refuseGuessable(wanted.password, { ...wanted.person, login: wanted.login, iin: null });
  const passwordHash = await hashPassword(wanted.password);
  const { matchedCount } = await OpeningModel.updateOne({ _id: only, tokenHash }, { $set: { tokenHash: null } });
  if (matchedCount === 0) fail('link.spent');
  const grants: PersonDoc['grants'] = [{ role: 'administrator', scope: 'everywhere' }];
  const blank = { position: '', organisation: '', district: '', regionId: null, centreId: null, iin: null };
  const person: PersonDoc = {
    ...newPersonDoc({ ...blank, ...wanted.person }, wanted.login, clock.now()),
    _id: newId(),
    grants,
    roles: rolesOf(grants),
    passwordHash,
  };
  try {
    await PersonModel.create(person);
  } catch (thrown) {
    await OpeningModel.updateOne({ _id: only, tokenHash: null }, { $set: { tokenHash } });
    if (isDuplicate(thrown)) fail('person.loginTaken');
    throw thrown;
  }
  return enter(browser, person, 'signIn.firstAdministrator');
}

async function hasAdministrator(): Promise<boolean> {
  return (await PersonModel.exists({ roles: 'administrator', active: true })) !== null;
}
