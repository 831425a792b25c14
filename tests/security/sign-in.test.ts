import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

const password = 'канарейка-құпиясы-2026';
const people = 300;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ MINBER_DEMO: 'full', MINBER_DEMO_PASSWORD: password, LOG_LEVEL: 'trace' });
}, 120_000);
afterAll(() => server?.stop());

const akim = (nth: number) => `akim-${String(nth).padStart(3, '0')}@minber.example`;

async function attempt(name: string, secret: string) {
  const began = performance.now();
  const browser = new HttpClient(server.url);
  const { status, body, headers } = await browser.post('/session', { name, password: secret });
  const code = status === 201 ? '' : (body as { code: string }).code;
  return { answer: `${status} ${code}`.trim(), tookMs: performance.now() - began, headers, browser };
}

describe('the door', () => {
  it('lets 300 people behind one address in while it keeps a guesser waiting, and serves who is inside', {
    timeout: 180_000,
  }, async () => {
    const host = (await attempt('host@minber.example', password)).browser;
    const rush = Promise.all(Array.from({ length: people }, (_, at) => attempt(akim(at + 1), password)));
    const guesses = Array.from({ length: 20 }, () => attempt('observer@minber.example', 'not his password'));
    let slowest = 0;
    let isOver = false;
    const inside = (async () => {
      while (!isOver) {
        const began = performance.now();
        expect((await host.get('/me/home')).status).toBe(200);
        slowest = Math.max(slowest, performance.now() - began);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    const answers = await rush;
    isOver = true;
    await inside;
    expect(answers.filter(({ answer }) => answer !== '201')).toEqual([]);
    const refused = (await Promise.all(guesses)).map(({ answer }) => answer);
    expect(refused.filter((answer) => answer === '401 signIn.refused').length).toBeLessThanOrEqual(6);
    expect(refused.filter((answer) => answer === '429 signIn.delayed').length).toBeGreaterThanOrEqual(14);
    expect(slowest).toBeLessThan(2_000);
    const cookies = new Set(answers.map(({ browser }) => browser.cookie()));
    expect(cookies.size).toBe(people);
  });

  it('takes as long over a name that nobody has as over a wrong password, and says the same', async () => {
    const known: number[] = [];
    const unknown: number[] = [];
    for (let nth = 1; nth <= 12; nth += 1) {
      const wrong = await attempt(akim(nth), 'not the password');
      const nobody = await attempt(`nobody-${nth}@minber.example`, 'not the password');
      expect([wrong.answer, nobody.answer]).toEqual(['401 signIn.refused', '401 signIn.refused']);
      expect([...wrong.headers.keys()].sort()).toEqual([...nobody.headers.keys()].sort());
      known.push(wrong.tookMs);
      unknown.push(nobody.tookMs);
    }
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('makes a guesser wait longer and longer, also with the right password, whether the name exists or not', async () => {
    for (const name of [akim(50), 'stranger@minber.example']) {
      const waits: number[] = [];
      for (let nth = 0; nth < 8; nth += 1) {
        const { answer, headers } = await attempt(name, nth === 7 ? password : 'not the password');
        if (answer.startsWith('429')) waits.push(Number(headers.get('retry-after')));
        else expect(answer).toBe('401 signIn.refused');
      }
      expect(waits.length, name).toBeGreaterThanOrEqual(2);
      for (const seconds of waits) expect(seconds).toBeGreaterThan(0);
    }
  });

  it('opens a session of its own for each browser and ends the one it had', async () => {
    const { browser } = await attempt(akim(60), password);
    const fixed = browser.cookie();
    await browser.post('/session', { name: akim(60), password });
    expect(browser.cookie()).not.toBe(fixed);
    const thief = await fetch(`${server.url}/api/v1/session`, { headers: { cookie: fixed } });
    expect(((await thief.json()) as { kind: string }).kind).toBe('visitor');
    // Nobody can plant a session: an unknown token is not taken over.
    const planted = `minber=${'p'.repeat(43)}`;
    const answer = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', cookie: planted },
      body: JSON.stringify({ name: akim(61), password }),
    });
    expect(answer.headers.getSetCookie()[0]).not.toContain('p'.repeat(43));
  });

  it('writes no password, cookie or phone into the log', () => {
    const log = server.output();
    for (const secret of [password, 'not the password', '+7700000', 'minber=']) expect(log).not.toContain(secret);
  });
});

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
