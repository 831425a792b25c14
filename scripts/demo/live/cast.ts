import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonRow } from '../../../shared/src/identity/person.ts';
import type { ExpectedPerson } from '../../../shared/src/seminars/expected.ts';
import { Problem } from '../../setup/problem.mjs';
import { dataFolder } from '../../supervisor/environment.ts';
import { Browser, Refusal } from './browser.ts';

/** Passwords are checked one after the other on the server; more at a time would only wait there. */
const atOnce = 4;

/** The password of every invented person, as `npm start` prints it. Throws a `Problem` where there is none. */
export function demoPassword(): string {
  if (process.env.MINBER_DEMO_PASSWORD) return process.env.MINBER_DEMO_PASSWORD;
  try {
    return readFileSync(join(dataFolder(), 'demo-password'), 'utf8').trim();
  } catch {
    throw new Problem('There is no demo in this data folder. Start one with npm start, then run this beside it.');
  }
}

/** Signs one of the demo's staff in. Throws a `Problem` where no server answers or nobody is known by that name. */
export async function signInStaff(url: string, name: string, password: string): Promise<Browser> {
  try {
    return await Browser.signIn(url, `${name}@minber.example`, password);
  } catch (thrown) {
    if (thrown instanceof Refusal) throw new Problem(`${name}@minber.example can't sign in (${thrown.code}).`);
    throw new Problem(
      `Nobody answers at ${url}. Run npm start first, or name its address: --url http://localhost:3000`,
    );
  }
}

/** Signs people in by their logins, a few at a time. */
export async function signInAll(url: string, logins: readonly string[], password: string): Promise<Browser[]> {
  const browsers: Browser[] = [];
  for (let at = 0; at < logins.length; at += atOnce) {
    const some = logins.slice(at, at + atOnce).map((login) => Browser.signIn(url, login, password));
    browsers.push(...(await Promise.all(some)));
  }
  return browsers;
}

/** Logins of the demo's people who are expected before devices of their own. */
export async function ownDeviceLogins(administrator: Browser, seminarId: string): Promise<string[]> {
  const emails = new Map<string, string>();
  for await (const { id, email } of pages<PersonRow>(administrator, '/people?limit=500'))
    if (email) emails.set(id, email);
  const logins: string[] = [];
  const expected = pages<ExpectedPerson>(administrator, `/seminars/${seminarId}/expected?own=true&limit=500`);
  for await (const { person } of expected) {
    const email = emails.get(person.personId);
    if (email) logins.push(email);
  }
  return logins;
}

async function* pages<T>(browser: Browser, path: string): AsyncGenerator<T> {
  for (let cursor = ''; ; ) {
    const page = await browser.get<{ items: T[]; next: string | null }>(`${path}${cursor}`);
    yield* page.items;
    if (!page.next) return;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}
