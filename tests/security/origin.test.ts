import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../support/http.ts';
import { SocketClient } from '../support/socket.ts';
import { ok } from '../support/world/answers.ts';
import { buildWorld, type World } from '../support/world/index.ts';
import { goLive, type LiveWorld } from '../support/world/live.ts';
import { password } from '../support/world/people.ts';
import { requestOf, valuesOf } from './access/requests.ts';
import { fingerprint } from './support/fingerprint.ts';
import { secretsInLog } from './support/log.ts';
import { type Route, walk } from './support/registry.ts';

let world: World;
let live: LiveWorld;
let routes: Route[];
beforeAll(async () => {
  ({ routes } = await walk());
  world = await buildWorld({ LOG_LEVEL: 'trace' });
  live = await goLive(world);
}, 120_000);
afterAll(async () => {
  live?.close();
  await world?.stop();
});

/** Where a page may stand that is not ours, as its browser says. */
function foreign(): Record<string, string>[] {
  const { port, hostname } = new URL(world.server.url);
  return [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `https://${hostname}:${port}` },
    { origin: `http://${hostname}:${Number(port) + 1}` },
    { origin: `http://${hostname}:${port}.evil.example` },
    { origin: `http://evil.${hostname}:${port}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: world.server.url },
  ];
}

describe('another site', () => {
  it('can have nothing done in the name of who is signed in here', { timeout: 180_000 }, async () => {
    const before = await fingerprint(world.server);
    const wrong: string[] = [];
    const cookie = world.browsers.administrator.cookie();
    for (const route of routes.filter(({ endpoint }) => endpoint.method !== 'GET')) {
      const { method, path, body, upload } = requestOf(route, valuesOf(world, live, 'north'), world, 'north');
      for (const headers of foreign()) {
        const response = await fetch(`${world.server.url}/api/v1${path}`, {
          method,
          headers: { cookie, 'Content-Type': upload?.type ?? 'application/json', ...headers },
          ...(upload || body !== undefined ? { body: upload?.content ?? JSON.stringify(body) } : {}),
        });
        const { code } = (await response.json()) as { code: string };
        if (response.status !== 403 || code !== 'request.origin')
          wrong.push(`${method} ${path} ${JSON.stringify(headers)}: ${response.status} ${code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(world.server)).toEqual(before);
  });

  it('can open no socket, by any transport', async () => {
    const cookie = world.browsers.administrator.cookie();
    for (const headers of foreign()) {
      const socket = SocketClient.open(world.server.url, cookie, headers);
      await expect(socket, JSON.stringify(headers)).rejects.toThrow();
      const polling = await fetch(`${world.server.url}/socket/?EIO=4&transport=polling`, {
        headers: { cookie, ...headers },
      });
      expect(polling.status, JSON.stringify(headers)).toBe(403);
    }
    const own = await SocketClient.open(world.server.url, cookie, { origin: world.server.url });
    own.close();
  });

  it('can read nothing: no answer allows it', async () => {
    const cookie = world.browsers.administrator.cookie();
    for (const path of ['/api/v1/people', '/api/v1/session', '/api/v1/openapi.json', '/', '/healthz']) {
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await fetch(`${world.server.url}${path}`, {
          method,
          headers: { cookie, origin: 'https://evil.example' },
        });
        const allowing = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
        expect(allowing, `${method} ${path}`).toEqual([]);
      }
    }
  });

  it('gives its own name to no link', async () => {
    const { status, body } = await world.browsers.administrator.request(
      'POST',
      `/people/${world.people.northStranger.id}/invitation`,
      undefined,
      { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    );
    expect(status).toBe(201);
    expect((body as { url: string }).url).not.toContain('evil.example');
  });
});

describe('every answer', () => {
  it('tells the browser what it may do with it', async () => {
    const cookie = world.browsers.administrator.cookie();
    const paths = [
      '/',
      '/anything',
      '/healthz',
      '/api/v1/session',
      '/api/v1/people',
      '/api/v1/nothing',
      '/api/v1/people/export',
    ];
    for (const path of paths) {
      const { headers } = await fetch(`${world.server.url}${path}`, { headers: { cookie } });
      const policy = Object.fromEntries(
        (headers.get('content-security-policy') ?? '').split(';').map((part) => {
          const [name = '', ...values] = part.trim().split(' ');
          return [name, values.join(' ')];
        }),
      );
      expect(policy, path).toMatchObject({
        'default-src': "'self'",
        'script-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'frame-src': "'self' https://www.youtube-nocookie.com https://player.vimeo.com",
        'frame-ancestors': "'none'",
        'form-action': "'self'",
      });
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      expect(headers.get('permissions-policy'), path).toContain('camera=(self)');
      expect(headers.has('x-powered-by'), path).toBe(false);
      if (path.startsWith('/api/')) expect(headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('with a file is for saving, not for showing', async () => {
    const { headers } = await world.browsers.administrator.get('/people/export');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
    expect(headers.get('content-type')).toContain('text/csv');
  });
});

describe('a session cookie', () => {
  it('is read by no script and sent by no other site', async () => {
    const { login } = world.people.northStranger;
    const { headers } = await new HttpClient(world.server.url).post('/session', { name: login, password });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^minber=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('is bound to this very host and to https where people reach us by https', async () => {
    await world.server.kill();
    await world.server.start({ PUBLIC_URL: 'https://minber.example' });
    const browser = new HttpClient(world.server.url);
    const { login } = world.people.northStranger;
    const { headers } = await browser.post('/session', { name: login, password });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-minber=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://minber.example");
    const plain = await browser.request('DELETE', '/session', undefined, { origin: 'http://minber.example' });
    expect(plain.status).toBe(403);
    const local = await browser.request('DELETE', '/session', undefined, { origin: world.server.url });
    expect(local.status).toBe(403);
    const own = await browser.request('DELETE', '/session', undefined, { origin: 'https://minber.example' });
    expect(own.status).toBe(204);
    // The cookie of plain http is worth nothing here.
    const before = await ok<{ kind: string }>(world.browsers.administrator.get('/session'));
    expect(before.kind).toBe('visitor');
  });
});

it('the log holds no secret', () => {
  expect(secretsInLog(world)).toEqual([]);
});
