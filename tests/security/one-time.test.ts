import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../support/http.ts';
import { ok } from '../support/world/answers.ts';
import { buildWorld, type World } from '../support/world/index.ts';
import { password } from '../support/world/people.ts';
import { inviteGuest } from '../support/world/seminars.ts';
import { secretsInLog } from './support/log.ts';

let world: World;
let database: mongoose.Connection;
/** Every secret the tests were given. */
const secrets: string[] = [];
beforeAll(async () => {
  world = await buildWorld({ LOG_LEVEL: 'trace' });
  database = await mongoose.createConnection(world.server.databaseUri).asPromise();
}, 120_000);
afterAll(async () => {
  await database?.close();
  await world?.stop();
});

const kept = <T extends string>(secret: T): T => {
  secrets.push(secret);
  return secret;
};
const visitor = () => new HttpClient(world.server.url);
const admin = () => world.browsers.administrator;

/** Ten browsers try at the same moment: the statuses, and the browser of the one who was let in. */
async function ten(attempt: (browser: HttpClient) => Promise<{ status: number }>) {
  const browsers = Array.from({ length: 10 }, visitor);
  const answers = await Promise.all(browsers.map(attempt));
  const statuses = answers.map(({ status }) => status).sort();
  return { statuses, winner: browsers[answers.findIndex(({ status }) => status === 201)] ?? visitor() };
}
const once = [201, ...Array(9).fill(410)];

async function linkOf(kind: 'invitation' | 'password-reset', personId: string): Promise<string> {
  const { url } = await ok<{ url: string }>(admin().post(`/people/${personId}/${kind}`));
  return kept(url.split('#')[1] ?? '');
}

function expire(collection: string, filter: object, field: string) {
  return database.collection(collection).updateOne(filter, { $set: { [field]: Date.now() - 60_000 } });
}

function kindOf(browser: HttpClient) {
  return browser.get('/session').then(({ body }) => (body as { kind: string }).kind);
}

describe.each(['invitation', 'password-reset'] as const)('an %s link', (kind) => {
  it('is spent by the first of ten who use it at once', async () => {
    const { id } = world.people.northStranger;
    const token = await linkOf(kind, id);
    const { statuses, winner } = await ten((browser) => browser.post('/links/accept', { token, password }));
    expect(statuses).toEqual(once);
    expect(await kindOf(winner)).toBe('person');
    expect((await visitor().post('/links/inspect', { token })).status).toBe(410);
  });

  it('stops working when another is made, when it is too old and when its person is deactivated', async () => {
    const { id } = world.people.southStranger;
    const [first, second] = [await linkOf(kind, id), await linkOf(kind, id)];
    expect((await visitor().post('/links/accept', { token: first, password })).status).toBe(410);
    expect((await visitor().post('/links/inspect', { token: second })).status).toBe(201);
    await expire(
      'people',
      { 'link.hash': { $type: 'string' }, login: world.people.southStranger.login },
      'link.expiresAt',
    );
    expect((await visitor().post('/links/accept', { token: second, password })).status).toBe(410);
    const third = await linkOf(kind, id);
    await ok(admin().post(`/people/${id}/deactivate`));
    expect((await visitor().post('/links/accept', { token: third, password })).status).toBe(410);
    await ok(admin().post(`/people/${id}/reactivate`));
    expect((await visitor().post('/links/accept', { token: third, password })).status).toBe(410);
  });
});

describe('a guest’s link', () => {
  it('is spent by the first of ten who use it at once', async () => {
    const { token } = await inviteGuest(admin(), world.north.seminarId, 'Бірінші қонақ');
    kept(token);
    const { statuses, winner } = await ten((browser) => browser.post('/guest-links/accept', { token }));
    expect(statuses).toEqual(once);
    expect(await kindOf(winner)).toBe('guest');
    expect((await visitor().post('/guest-links/read', { token })).status).toBe(410);
  });

  it('stops working when it is too old or taken back, and takes its guest’s session with it', async () => {
    const { seminarId } = world.north;
    const old = await inviteGuest(admin(), seminarId, 'Екінші қонақ');
    await database
      .collection('seminars')
      .updateOne({ 'guests.guestId': old.guestId }, { $set: { 'guests.$.link.expiresAt': Date.now() - 60_000 } });
    expect((await visitor().post('/guest-links/accept', { token: kept(old.token) })).status).toBe(410);
    const guest = await inviteGuest(admin(), seminarId, 'Үшінші қонақ');
    const browser = visitor();
    await ok(browser.post('/guest-links/accept', { token: kept(guest.token) }));
    expect(await kindOf(browser)).toBe('guest');
    await ok(admin().delete(`/seminars/${seminarId}/guests/${guest.guestId}/link`));
    expect(await kindOf(browser)).toBe('visitor');
  });
});

describe('a screen’s pairing', () => {
  const offer = async () => {
    const made = await ok<{ pairingId: string; secret: string; code: string }>(visitor().post('/screens/pairings'));
    kept(made.secret);
    return made;
  };
  const claim =
    ({ pairingId, secret }: { pairingId: string; secret: string }) =>
    (browser: HttpClient) =>
      browser.post(`/screens/pairings/${pairingId}/claim`, { secret });
  const confirm = (code: string) =>
    world.browsers.northCoordinator.post(`/halls/${world.north.hallId}/screens`, { code });

  it('takes one code once and gives one session, however many ask at once', async () => {
    const made = await offer();
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirm(made.code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const { statuses, winner } = await ten(claim(made));
    expect(statuses).toEqual(once);
    expect(await kindOf(winner)).toBe('screen');
  });

  it('opens to nobody with another secret, and to nobody when it is too old', async () => {
    const made = await offer();
    expect((await confirm(made.code)).status).toBe(201);
    const stranger = await claim({ ...made, secret: 'x'.repeat(43) })(visitor());
    expect(stranger.status).toBe(410);
    await expire('pairings', { secretHash: { $type: 'string' }, code: null, claimedAt: null }, 'expiresAt');
    expect((await claim(made)(visitor())).status).toBe(410);
    const unconfirmed = await offer();
    await expire('pairings', { code: unconfirmed.code }, 'expiresAt');
    expect((await confirm(unconfirmed.code)).status).not.toBe(201);
  });

  it('lets nobody try codes for long', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        world.browsers.southCoordinator.post(`/halls/${world.south.hallId}/screens`, { code: String(100_000 + at) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(20);
  });
});

describe('a sign-in code', () => {
  const path = () => `/seminars/${world.north.seminarId}/halls/${world.north.hallId}/sign-in-codes`;
  const issue = async (personIds: string[]) => {
    const issued = await ok<{
      slips: { personId: string; code: string; url: string; expiresAt: number }[];
      refused: { personId: string; reason: string }[];
    }>(world.browsers.northCoordinator.post(path(), { personIds }));
    for (const { code, url } of issued.slips) secrets.push(code.replaceAll(' ', ''), url.split('#')[1] ?? code);
    return issued;
  };

  it('is spent by the first of ten who use it at once, and holds until the end of the day', async () => {
    const { id } = world.people.northHallLearner;
    const [slip] = (await issue([id])).slips;
    const code = slip?.code ?? '';
    const { statuses, winner } = await ten((browser) => browser.post('/session/code', { code }));
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(await kindOf(winner)).toBe('person');
    const dayInAlmaty = (at: number) => new Intl.DateTimeFormat('en', { timeZone: 'Asia/Almaty' }).format(at);
    expect(dayInAlmaty((slip?.expiresAt ?? 0) - 1)).toBe(dayInAlmaty(Date.now()));
  });

  it('stops working when another is issued and when it is too old', async () => {
    const { id, login } = world.people.northHallLearner;
    const [first] = (await issue([id])).slips;
    const [second] = (await issue([id])).slips;
    expect((await visitor().post('/session/code', { code: first?.code })).status).toBe(401);
    await expire('people', { login }, 'signInCode.expiresAt');
    expect((await visitor().post('/session/code', { code: second?.code })).status).toBe(401);
  });

  it('is issued to nobody who is staff, expected elsewhere or inactive, and dies when its person becomes staff', async () => {
    const { northHallLearner, northSecondHallLearner, northOwnLearner, northStranger, northHost } = world.people;
    const { hallId, seminarId } = world.north;
    const seminar = await ok<{ revision: number }>(admin().get(`/seminars/${seminarId}`));
    await ok(
      admin().post(`/seminars/${seminarId}/expected/add`, {
        revision: seminar.revision,
        personIds: [northHost.id, northStranger.id],
        place: { kind: 'hall', hallId },
      }),
    );
    await ok(admin().post(`/people/${northStranger.id}/deactivate`));
    const wanted = [northSecondHallLearner, northOwnLearner, northStranger, northHost].map(({ id }) => id);
    const { slips, refused } = await issue([northHallLearner.id, ...wanted]);
    expect(slips.map(({ personId }) => personId)).toEqual([northHallLearner.id]);
    expect(refused.map(({ reason }) => reason)).toEqual(['notExpected', 'notExpected', 'inactive', 'staff']);
    await ok(
      admin().put(`/people/${northHallLearner.id}/roles`, { grants: [{ role: 'observer', scope: 'everywhere' }] }),
    );
    expect((await visitor().post('/session/code', { code: slips[0]?.code })).status).toBe(401);
  });
});

describe('what is secret', () => {
  it('is stored nowhere as it is', async () => {
    const collections = await database.db?.collections();
    for (const collection of collections ?? []) {
      const text = JSON.stringify(await collection.find().toArray());
      for (const secret of [
        password,
        ...secrets,
        ...world.canaries.filter(({ kind }) => kind === 'secret').map(({ text: one }) => one),
      ])
        expect(text.includes(secret), `${secret} in ${collection.collectionName}`).toBe(false);
    }
  });

  it('is written to no log', () => {
    expect(secretsInLog(world, secrets)).toEqual([]);
  });
});
