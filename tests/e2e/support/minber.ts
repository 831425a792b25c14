import { ensureClient } from '../../../scripts/setup/client.mjs';
import { fullName } from '../../../shared/src/identity/names.ts';
import type { PersonRow } from '../../../shared/src/identity/person.ts';
import { HttpClient } from '../../support/http.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { ok } from '../../support/world/answers.ts';

/** All demo accounts of the tests have this one. */
export const password = 'көктем-дала-самал';

/** The whole product as `npm start` runs it, demo seeded, for browsers of this machine. */
export interface Minber {
  server: TestServer;
  /** What people type: `http://localhost:<port>`. */
  url: string;
  /** Signs in with a demo login (`host`, `akim-054`) and talks HTTP. */
  client(login: string): Promise<HttpClient>;
  /** The id of a demo person. */
  idOf(login: string): Promise<string>;
  /** Surname, given name, patronymic, as captions show them. */
  nameOf(login: string): Promise<string>;
}

/** Logins of akims whom the demo expects before their own devices; their centre has no hall. */
export const ownAkims = ['akim-054', 'akim-055', 'akim-056', 'akim-057', 'akim-058', 'akim-059', 'akim-060'];

export async function startMinber(env: Record<string, string> = {}): Promise<Minber> {
  if (!process.env.CLIENT_DIR) await ensureClient();
  const server = await startServer({ MINBER_DEMO: 'auto', MINBER_DEMO_PASSWORD: password, ...env });
  const clients = new Map<string, Promise<HttpClient>>();
  const client = (login: string) => {
    const known = clients.get(login) ?? signIn(server.url, login);
    clients.set(login, known);
    return known;
  };
  const find = async (login: string) => {
    const answer = (await client('admin')).get(`/people?search=${loginName(login)}`);
    const person = (await ok<{ items: PersonRow[] }>(answer)).items.find(({ email }) => email === loginName(login));
    if (!person) throw new Error(`The demo has no ${login}`);
    return person;
  };
  return {
    server,
    url: server.url.replace('127.0.0.1', 'localhost'),
    client,
    idOf: async (login) => (await find(login)).id,
    nameOf: async (login) => fullName(await find(login)),
  };
}

export function loginName(login: string): string {
  return login.includes('@') ? login : `${login}@minber.example`;
}

async function signIn(url: string, login: string): Promise<HttpClient> {
  const client = new HttpClient(url);
  await ok(client.post('/session', { name: loginName(login), password }));
  return client;
}
