import { createHash, randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { derivedFields } from '../../../server/src/identity/derived.ts';
import { HttpClient } from '../../support/http.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const hour = 3_600_000;
const scope = (regionIds: string[], centreIds: string[] = []) => ({ regionIds, centreIds });

export type Answer = Awaited<ReturnType<HttpClient['request']>>;
/** A JSON body as tests read it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape, and the assertions are their types
export type Json = any;

export interface World {
  server: TestServer;
  database: mongoose.Connection;
  admin: HttpClient;
  regions: [string, string];
  /** A Kazakh and a Russian hall in one centre of the first region. */
  centres: [string, string];
  halls: [string, string, string];
  /** Creates a person with these grants; the answer is his id. */
  person(fields: Record<string, unknown>, ...grants: { role: string; scope: unknown }[]): Promise<string>;
  /** A browser in which this person is signed in. */
  browserOf(personId: string): Promise<HttpClient>;
  visitor(): HttpClient;
  close(): Promise<void>;
}

/** A real server with two regions, two centres, three halls and an administrator. */
export async function newWorld(more: Record<string, string> = {}): Promise<World> {
  const server = await startServer({ PUBLIC_URL: '', ...more });
  const database = await mongoose.createConnection(server.databaseUri).asPromise();
  const browserOf = async (personId: string) => {
    const token = randomBytes(32).toString('base64url');
    const now = Date.now();
    await database.collection<{ _id: string }>('sessions').insertOne({
      _id: new mongoose.Types.ObjectId().toHexString(),
      tokenHash: createHash('sha256').update(token).digest('hex'),
      kind: 'person',
      subjectId: personId,
      hallId: null,
      seminarId: null,
      openedAt: now,
      lastSeenAt: now,
      expiresAt: now + 24 * hour,
      address: '',
      userAgent: '',
    } as { _id: string });
    return new CookieClient(server.url, `minber=${token}`);
  };
  const admin = await browserOf(await firstAdministrator(database));
  const create = async (path: string, body: Json): Promise<string> => {
    const { status, body: created, text } = await admin.post(path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return (created as Json).id;
  };
  const name = (kk: string, ru: string) => ({ kk, ru, en: '' });
  const region = (kk: string, code: string) => create('/regions', { name: name(kk, kk), code });
  const regions: World['regions'] = [await region('Ақмола', '01'), await region('Ұлытау', '02')];
  const centre = (regionId: string, kk: string) => create('/centres', { regionId, name: name(kk, kk) });
  const centres: World['centres'] = [await centre(regions[0], 'Көкшетау'), await centre(regions[1], 'Жезқазған')];
  const hall = (centreId: string, kk: string, ru: string, language: string) =>
    create('/halls', { centreId, name: name(kk, ru), capacity: 40, language });
  const halls: World['halls'] = [
    await hall(centres[0], 'Қазақ залы', 'Казахский зал', 'kk'),
    await hall(centres[0], 'Орыс залы', 'Русский зал', 'ru'),
    await hall(centres[1], 'Үлкен зал', 'Большой зал', 'kk'),
  ];
  const person: World['person'] = async (fields, ...grants) => {
    const id = await create('/people', { givenName: 'Айгүл', position: 'әкім', organisation: 'Әкімдік', ...fields });
    if (grants.length > 0) {
      const { status, text } = await admin.put(`/people/${id}/roles`, { grants });
      if (status >= 300) throw new Error(text);
    }
    return id;
  };
  const close = async () => {
    await database.close();
    await server.stop();
  };
  return {
    server,
    database,
    admin,
    regions,
    centres,
    halls,
    person,
    browserOf,
    visitor: () => new HttpClient(server.url),
    close,
  };
}

export const learner = { role: 'learner', scope: 'everywhere' };
export const host = { role: 'host', scope: 'everywhere' };
export const speaker = { role: 'speaker', scope: 'everywhere' };
export const organiser = (...regionIds: string[]) => ({
  role: 'organiser',
  scope: regionIds.length > 0 ? scope(regionIds) : 'everywhere',
});
export const observer = (...regionIds: string[]) => ({ role: 'observer', scope: scope(regionIds) });
export const coordinator = (centreId: string) => ({ role: 'coordinator', scope: scope([], [centreId]) });

/** A seminar of one session that begins in `inMs` and lasts an hour. */
export function draft(hostId: string, inMs: number, more: Record<string, unknown> = {}) {
  const startsAt = Date.now() + inMs;
  return {
    title: { kk: 'Жергілікті бюджет', ru: 'Местный бюджет' },
    hostIds: [hostId],
    sessions: [{ startsAt, endsAt: startsAt + hour }],
    ...more,
  };
}

class CookieClient extends HttpClient {
  readonly #cookie: string;
  constructor(url: string, cookie: string) {
    super(url);
    this.#cookie = cookie;
  }
  override cookie(): string {
    return this.#cookie;
  }
  override request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return super.request(method, path, body, { cookie: this.#cookie, ...headers });
  }
}

async function firstAdministrator(database: mongoose.Connection): Promise<string> {
  const id = new mongoose.Types.ObjectId().toHexString();
  const names = { surname: 'Әкімшілік', givenName: 'Бас', patronymic: null };
  const known = { position: '', organisation: '', district: '', phone: null, email: null, login: 'first.admin' };
  await database.collection<{ _id: string }>('people').insertOne({
    _id: id,
    ...names,
    ...known,
    ...derivedFields({ ...names, ...known }),
    regionId: null,
    centreId: null,
    iin: null,
    language: 'kk',
    timeZone: null,
    grants: [{ role: 'administrator', scope: 'everywhere' }],
    roles: ['administrator'],
    active: true,
    passwordHash: null,
    link: null,
    signInCode: null,
    knownAddresses: [],
    revision: 1,
    createdAt: Date.now(),
    invitedAt: null,
    lastSignInAt: null,
    demo: false,
    demoCard: null,
  } as { _id: string });
  return id;
}
