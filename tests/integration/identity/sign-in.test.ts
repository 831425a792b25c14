import type { PersonView } from '@minber/shared/identity/person';
import type { OwnSession, SessionView } from '@minber/shared/identity/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../../support/http.ts';
import type { TestServer } from '../../support/server.ts';
import { as, find, ok, password, refusal, startDemo, whoIs } from './support.ts';

let server: TestServer;
let admin: HttpClient;
beforeAll(async () => {
  server = await startDemo();
  admin = await as(server, 'admin');
});
afterAll(() => server.stop());

function signIn(name: string, secret = password): Promise<string> {
  return new HttpClient(server.url).post('/session', { name, password: secret }).then(({ status, body }) => {
    return status === 201
      ? ((body as SessionView).person?.login ?? '')
      : `${status} ${(body as { code: string }).code}`;
  });
}

/** Guesses until the account must wait at least this long; answers what the last guess was told. */
async function untilItWaits(name: string, leastMs: number): Promise<{ retryAfter: number; retryAfterMs: number }> {
  for (;;) {
    const { status, body, headers } = await new HttpClient(server.url).post('/session', { name, password: 'wrong' });
    const { retryAfterMs = 0 } = body as { retryAfterMs?: number };
    if (status === 429 && retryAfterMs >= leastMs)
      return { retryAfter: Number(headers.get('retry-after')), retryAfterMs };
    await new Promise((resolve) => setTimeout(resolve, Math.min(retryAfterMs, leastMs)));
  }
}

describe('signing in', () => {
  it('takes login, e-mail or phone in the forms people write them', async () => {
    const akim = 'akim-005@minber.example';
    for (const name of [akim, 'AKIM-005@Minber.Example', '+77000000005', '8 (700) 000-00-05', '7000000005']) {
      expect(await signIn(name), name).toBe(akim);
    }
  });

  it('answers the same for a wrong password, an unknown name and a phone that several people share', async () => {
    await ok(admin.post('/people', { surname: 'Ортақов', givenName: 'Бір', phone: '+77000000006' }));
    for (const [name, secret] of [
      ['akim-007@minber.example', 'wrong password'],
      ['nobody@minber.example', password],
      ['+77000000006', password],
      ['', password],
    ] as const) {
      if (name) expect(await signIn(name, secret), name).toBe('401 signIn.refused');
    }
    expect(await signIn('akim-006@minber.example')).toBe('akim-006@minber.example');
  });

  it('keeps who guesses at one account waiting longer and longer, and counts unknown names the same way', async () => {
    for (const name of ['akim-008@minber.example', 'stranger@minber.example']) {
      const answers: string[] = [];
      while (answers.at(-1) !== '429 signIn.delayed' && answers.length < 15) answers.push(await signIn(name, 'wrong'));
      expect(answers.slice(0, 5)).toEqual(Array(5).fill('401 signIn.refused'));
      expect(answers.at(-1), name).toBe('429 signIn.delayed');
    }
    const waits = await untilItWaits('akim-008@minber.example', 3000);
    expect(await signIn('akim-008@minber.example')).toBe('429 signIn.delayed');
    expect(waits.retryAfter).toBe(Math.ceil(waits.retryAfterMs / 1000));
  });

  it('lets no more than the free attempts through when a hundred come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => signIn('akim-009@minber.example', 'wrong password')),
    );
    expect(answers.filter((answer) => answer === '401 signIn.refused').length).toBeLessThanOrEqual(6);
    expect(answers.filter((answer) => answer === '429 signIn.delayed').length).toBeGreaterThanOrEqual(94);
  });
});

describe('a session', () => {
  it('stands in a cookie that no script reads and no other site sends', async () => {
    const { headers } = await new HttpClient(server.url).post('/session', { name: 'host@minber.example', password });
    expect(headers.get('set-cookie')).toMatch(/^minber=[\w-]{43}; .*Path=\/.*HttpOnly; SameSite=Lax/);
  });

  it('gets a new token at each sign-in, and the old one is worth nothing', async () => {
    const browser = await as(server, 'host');
    const before = browser.cookie();
    await ok(browser.post('/session', { name: 'host@minber.example', password }));
    expect(browser.cookie()).not.toBe(before);
    const thief = await fetch(`${server.url}/api/v1/session`, { headers: { cookie: before } });
    expect(((await thief.json()) as SessionView).kind).toBe('visitor');
  });

  it('ends at sign-out, also for a copy of its cookie', async () => {
    const browser = await as(server, 'host');
    const cookie = browser.cookie();
    await ok(browser.delete('/session'));
    expect(browser.cookie()).toBe('');
    const copy = await fetch(`${server.url}/api/v1/profile`, { headers: { cookie } });
    expect(copy.status).toBe(401);
  });

  it('is listed with its device and can be ended one by one or all at once', async () => {
    const [here, there, third] = await Promise.all([
      as(server, 'speaker'),
      as(server, 'speaker'),
      as(server, 'speaker'),
    ]);
    const { items } = await ok<{ items: OwnSession[] }>(here.get('/sessions'));
    expect(items).toHaveLength(3);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const mine = (await ok<{ items: OwnSession[] }>(there.get('/sessions'))).items.find(({ current }) => current);
    await ok(here.delete(`/sessions/${mine?.id}`));
    expect((await whoIs(there)).kind).toBe('visitor');
    expect(await refusal((await as(server, 'host')).delete(`/sessions/${items[0]?.id}`))).toBe('404 resource.absent');
    await ok(here.delete('/sessions'));
    expect((await whoIs(here)).kind).toBe('visitor');
    expect((await whoIs(third)).kind).toBe('visitor');
  });

  it('ends everywhere else when the password changes', async () => {
    const [here, there] = await Promise.all([as(server, 'observer'), as(server, 'observer')]);
    expect(await refusal(here.post('/profile/password', { current: 'wrong', next: 'жаңа-құпия-сөз-1' }))).toBe(
      '400 password.wrong',
    );
    expect(await refusal(here.post('/profile/password', { current: password, next: 'observer2026' }))).toBe(
      '400 password.common',
    );
    await ok(here.post('/profile/password', { current: password, next: 'мүлде-басқа-2026' }));
    expect((await whoIs(here)).kind).toBe('person');
    expect((await whoIs(there)).kind).toBe('visitor');
    expect(await signIn('observer@minber.example', 'мүлде-басқа-2026')).toBe('observer@minber.example');
  });

  it('ends when its person is deactivated, and comes back only by signing in after he is active again', async () => {
    const akim = await as(server, 'akim-004');
    const { id } = await find(admin, 'akim-004');
    await ok<PersonView>(admin.post(`/people/${id}/deactivate`));
    expect((await whoIs(akim)).kind).toBe('visitor');
    expect(await signIn('akim-004@minber.example')).toBe('401 signIn.refused');
    await ok(admin.post(`/people/${id}/reactivate`));
    expect((await whoIs(akim)).kind).toBe('visitor');
    expect(await signIn('akim-004@minber.example')).toBe('akim-004@minber.example');
  });

  it('is refused from another site', async () => {
    const answer = await new HttpClient(server.url).request(
      'POST',
      '/session',
      { name: 'x', password: 'y' },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
  });
});

describe('the demo', () => {
  it('signs in by role cards, and only as the people on them', async () => {
    const { items } = await ok<{ items: { personId: string; role: string }[] }>(
      new HttpClient(server.url).get('/session/demo'),
    );
    expect(new Set(items.map(({ role }) => role))).toEqual(
      new Set(['administrator', 'organiser', 'host', 'speaker', 'coordinator', 'learner', 'observer']),
    );
    const browser = new HttpClient(server.url);
    const view = await ok<SessionView>(browser.post('/session/demo', { personId: items[0]?.personId }));
    expect(view.demo).toBe(true);
    expect(view.person?.grants).toEqual([{ role: 'administrator', scope: 'everywhere' }]);
    const { id } = await find(admin, 'akim-020');
    expect(await refusal(browser.post('/session/demo', { personId: id }))).toBe('404 resource.absent');
  });

  it('keeps people and passwords over a restart', async () => {
    await server.kill();
    await server.start();
    expect(await signIn('organiser@minber.example')).toBe('organiser@minber.example');
    expect((await whoIs(admin)).person?.login).toBe('admin@minber.example');
  });
});
