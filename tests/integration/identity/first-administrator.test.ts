import type { PersonRow } from '@minber/shared/identity/person';
import type { SessionView } from '@minber/shared/identity/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../../support/http.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { ok, refusal } from './support.ts';

const wanted = {
  person: {
    surname: 'Әлиев',
    givenName: 'Қанат',
    patronymic: null,
    phone: '+77010000001',
    email: null,
    language: 'kk',
  },
  login: 'head.admin',
  password: 'ұзақ-әрі-қиын-құпия',
};
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ MINBER_DEMO: 'off' });
});
afterAll(() => server.stop());

describe('an empty installation', () => {
  it('has no demo, no accounts and nobody to sign in as', async () => {
    const visitor = new HttpClient(server.url);
    expect((await ok<SessionView>(visitor.get('/session'))).demo).toBe(false);
    expect(await ok(visitor.get('/session/demo'))).toEqual({ items: [] });
    expect(await refusal(visitor.post('/session/demo', { personId: 'a'.repeat(24) }))).toBe('404 resource.absent');
  });

  it('makes one administrator by the link it printed, of many who try at once', async () => {
    const token = server.ready().message?.match(/first-administrator#([\w-]{43})/)?.[1] ?? '';
    expect(token).not.toBe('');
    expect(
      await refusal(
        new HttpClient(server.url).post('/session/first-administrator', { ...wanted, token: 'x'.repeat(43) }),
      ),
    ).toBe('410 link.spent');
    const browsers = Array.from({ length: 5 }, () => new HttpClient(server.url));
    const answers = await Promise.all(
      browsers.map((browser, at) =>
        browser.post('/session/first-administrator', { ...wanted, login: `head.admin${at}`, token }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410, 410, 410, 410]);
    const winner = browsers[answers.findIndex(({ status }) => status === 201)];
    const { items } = await ok<{ items: PersonRow[] }>((winner ?? new HttpClient('')).get('/people'));
    expect(items.map(({ roles }) => roles)).toEqual([['administrator']]);
  });

  it('offers no other link once somebody administers it', async () => {
    await server.kill();
    await server.start();
    expect(server.ready().message).toBeUndefined();
  });
});
