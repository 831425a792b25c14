import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { audit, type Call } from '../platform/index.ts';
import { cookieName } from './cookie.ts';
import { loadManaged } from './people.ts';
import { type Browser, closeSessionOf, closeSessions } from './sessions.ts';

/** Ends this browser's session and takes its cookie; nothing to do is no error. */
export async function signOut(browser: Browser): Promise<void> {
  const ended = await closeSessionOf(browser.credentials);
  browser.clearCookie(cookieName(ended?.kind === 'screen' ? 'screen' : 'person'));
}

/** Ends all of one's own sessions, on every device. */
export async function signOutEverywhere(call: Browser & Pick<Call, 'personId' | 'principal'>): Promise<void> {
  await closeSessions(call.personId, 'signed-out');
  call.clearCookie(cookieName('person'));
  await audit({ principal: call.principal, action: 'signOut.everywhere', on: { kind: 'person', id: call.personId } });
}

/** Ends all sessions of somebody else; throws `person.protected`. */
export async function signOutPerson(principal: Principal, personId: Id): Promise<void> {
  await loadManaged(principal, personId);
  await closeSessions(personId, 'signed-out');
  await audit({ principal, action: 'person.signOut', on: { kind: 'person', id: personId } });
}
