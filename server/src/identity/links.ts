import type { Principal } from '@minber/shared/access/principal';
import { secretLink } from '@minber/shared/identity/links';
import type { IssuedLink, LinkInspection } from '@minber/shared/identity/session';
import type { Language } from '@minber/shared/platform/text';
import { audit, clock, fail, hashToken, limits, publicUrl, randomToken } from '../platform/index.ts';
import { type OpenLink, type PersonDoc, PersonModel } from './model.ts';
import { hashPassword, refuseGuessable } from './passwords.ts';
import { type Browser, closeSessions } from './sessions.ts';
import { doorLimit, enter } from './sign-in.ts';

const dayMs = 86_400_000;
const lastsMs = { invitation: 14 * dayMs, reset: dayMs } satisfies Record<OpenLink['kind'], number>;

/** A link that lets its person choose a password. An earlier link stops working; throws `person.inactive`. */
export async function issueLink(principal: Principal, person: PersonDoc, kind: OpenLink['kind']): Promise<IssuedLink> {
  const { token, hash } = randomToken();
  const now = clock.now();
  const expiresAt = now + lastsMs[kind];
  const invited = kind === 'invitation' ? { invitedAt: now } : {};
  const { matchedCount } = await PersonModel.updateOne(
    { _id: person._id, active: true },
    { $set: { link: { kind, hash, expiresAt }, ...invited } },
  );
  if (matchedCount === 0) fail('person.inactive');
  await audit({ principal, action: `link.${kind}`, on: { kind: 'person', id: person._id } });
  return { url: secretLink(publicUrl(), 'link', token), expiresAt };
}

/** What an open link is for; throws `link.spent` for any other. */
export async function inspectLink(browser: Browser, token: string): Promise<LinkInspection> {
  const { person, link } = await openLink(browser, token);
  const { surname, givenName, patronymic, login, language } = person;
  return {
    kind: link.kind,
    name: { id: person._id, surname, givenName, patronymic },
    login,
    language,
    expiresAt: link.expiresAt,
  };
}

/** Spends the link in the update that sets the password; all sessions end and a new one is opened here. */
export async function acceptLink(
  browser: Browser,
  { token, password, language }: { token: string; password: string; language?: Language | undefined },
): Promise<Principal> {
  const { person } = await openLink(browser, token);
  refuseGuessable(password, person);
  const passwordHash = await hashPassword(password);
  const accepted = await PersonModel.findOneAndUpdate(
    { _id: person._id, 'link.hash': hashToken(token), 'link.expiresAt': { $gt: clock.now() }, active: true },
    { $set: { passwordHash, link: null, signInCode: null, ...(language ? { language } : {}) } },
    { returnDocument: 'after' },
  ).lean<PersonDoc>();
  if (!accepted) fail('link.spent');
  await closeSessions(accepted._id, 'signed-out');
  return enter(browser, accepted, 'signIn.link');
}

async function openLink(browser: Browser, token: string): Promise<{ person: PersonDoc; link: OpenLink }> {
  await limits.hit('sign-in', browser.client.address, doorLimit);
  const person = await PersonModel.findOne({
    'link.hash': hashToken(token),
    'link.expiresAt': { $gt: clock.now() },
    active: true,
  }).lean<PersonDoc>();
  if (!person?.link) fail('link.spent');
  return { person, link: person.link };
}
