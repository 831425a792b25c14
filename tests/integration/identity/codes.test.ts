import type { IssuedCodes } from '@minber/shared/identity/codes';
import { endOfDay } from '@minber/shared/identity/institution';
import type { SessionView } from '@minber/shared/identity/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../../support/http.ts';
import type { TestServer } from '../../support/server.ts';
import { as, find, ok, refusal, startDemo, whoIs } from './support.ts';

type Identity = typeof import('../../../server/src/identity/index.ts');
type Platform = typeof import('../../../server/src/platform/index.ts');

let server: TestServer;
let admin: HttpClient;
let identity: Identity;
let platform: Platform;
const hallId = 'a'.repeat(24);
const issuer = { kind: 'system' } as const;

beforeAll(async () => {
  server = await startDemo();
  admin = await as(server, 'admin');
  process.env.MONGODB_URI = server.databaseUri;
  process.env.PUBLIC_URL = server.url;
  platform = await import('../../../server/src/platform/index.ts');
  identity = await import('../../../server/src/identity/index.ts');
  await platform.connectDatabase(server.databaseUri);
});
afterAll(async () => {
  await platform.disconnectDatabase();
  await server.stop();
});

function issue(personIds: string[], isExpected = (_: string) => true): Promise<IssuedCodes> {
  return identity.issueSignInCodes(issuer, personIds, hallId, isExpected);
}

async function slipFor(login: string) {
  const { id } = await find(admin, login);
  const { slips } = await issue([id]);
  const [slip] = slips;
  if (!slip) throw new Error(`${login} got no slip`);
  return slip;
}

function enter(code: string): Promise<{ browser: HttpClient; status: number; body: unknown }> {
  const browser = new HttpClient(server.url);
  return browser.post('/session/code', { code }).then(({ status, body }) => ({ browser, status, body }));
}

describe('a one-time sign-in code', () => {
  it('signs its learner in as typed from the slip or by its QR, until the day ends', async () => {
    const slip = await slipFor('akim-021');
    expect(slip.code).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(slip.url).toBe(`${server.url}/sign-in/code#${slip.code.replaceAll(' ', '')}`);
    expect(slip.expiresAt).toBe(endOfDay(Date.now()));
    const { browser } = await enter(slip.code);
    expect((await whoIs(browser)).person?.login).toBe('akim-021@minber.example');
  });

  it('works once, whoever is faster', async () => {
    const { code } = await slipFor('akim-022');
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter(code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(401)]);
  });

  it('is replaced by a newer one', async () => {
    const older = await slipFor('akim-023');
    const newer = await slipFor('akim-023');
    expect((await enter(older.code)).status).toBe(401);
    expect((await enter(newer.code)).status).toBe(201);
  });

  it('is never made for staff, for people who are not expected, or for inactive ones', async () => {
    const [learner, host, away, inactive] = await Promise.all([
      find(admin, 'akim-024'),
      find(admin, 'host@'),
      find(admin, 'akim-025'),
      find(admin, 'akim-026'),
    ]);
    await ok(admin.post(`/people/${inactive.id}/deactivate`));
    const unknown = 'f'.repeat(24);
    const { slips, refused } = await issue(
      [learner.id, host.id, away.id, inactive.id, unknown],
      (id) => id !== away.id,
    );
    expect(slips.map(({ personId }) => personId)).toEqual([learner.id]);
    expect(refused).toEqual([
      { personId: host.id, reason: 'staff' },
      { personId: away.id, reason: 'notExpected' },
      { personId: inactive.id, reason: 'inactive' },
      { personId: unknown, reason: 'notExpected' },
    ]);
  });

  it('is worth nothing once its learner has become staff', async () => {
    const slip = await slipFor('akim-027');
    await ok(admin.put(`/people/${slip.personId}/roles`, { grants: [{ role: 'host', scope: 'everywhere' }] }));
    expect(await refusal(enter(slip.code))).toBe('401 signIn.codeRefused');
  });

  it('opens a session that ends the same night', async () => {
    const { code } = await slipFor('akim-028');
    const { browser } = await enter(code);
    const { items } = await ok<{ items: { expiresAt: number }[] }>(browser.get('/sessions'));
    expect(items[0]?.expiresAt).toBeLessThanOrEqual(endOfDay(Date.now()) + 6 * 3_600_000);
  });

  it('leaves a trace that holds no code', async () => {
    const { code } = await slipFor('akim-029');
    const { text } = await admin.get('/audit?action=code:issue');
    expect(text).toContain(hallId);
    expect(text).not.toContain(code);
    expect(text).not.toContain(code.replaceAll(' ', ''));
  });

  it('is not found by guessing', async () => {
    const answer = await enter('123456789012');
    expect(answer.status).toBe(401);
    expect((answer.body as SessionView).kind ?? 'nothing').toBe('nothing');
  });
});
