import type {
  Centre,
  Hall,
  OwnScreen,
  PairingOffer,
  PairingState,
  Region,
  Screen,
} from '@minber/shared/centres/contract';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../../support/http.ts';
import type { TestServer } from '../../support/server.ts';
import { as, find, ok, refusal, startDemo, whoIs } from '../identity/support.ts';

let server: TestServer;
let admin: HttpClient;
let coordinator: HttpClient;
let hall: Hall;
beforeAll(async () => {
  server = await startDemo();
  admin = await as(server, 'admin');
  coordinator = await as(server, 'coordinator-01');
  [hall] = (await halls(coordinator)) as [Hall];
});
afterAll(() => server.stop());

async function halls(client: HttpClient, query = ''): Promise<Hall[]> {
  return (await ok<{ items: Hall[] }>(client.get(`/halls${query}`))).items;
}

const name = (text: string) => ({ kk: text, ru: text, en: '' });

describe('regions, centres and halls', () => {
  it('are listed to each reader for his places', async () => {
    expect((await halls(admin)).map(({ capacity }) => capacity).toSorted((a, b) => a - b)).toEqual([6, 6, 25, 40]);
    expect(await halls(coordinator)).toHaveLength(1);
    expect(hall).toMatchObject({ capacity: 40, language: 'kk', screens: 0, coordinatorPhone: '+77000009001' });
    expect(await refusal((await as(server, 'akim-001')).get('/halls'))).toBe('403 auth.denied');
    const [other] = (await halls(admin)).filter(({ centreId }) => centreId !== hall.centreId);
    expect(await refusal(coordinator.get(`/halls/${other?.id}`))).toBe('404 resource.absent');
  });

  it('are made, changed and removed, emptiest first', async () => {
    const region = await ok<Region>(admin.post('/regions', { name: name('Сынақ облысы'), code: '99' }));
    expect(await refusal(admin.post('/regions', { name: name('Тағы'), code: '99' }))).toBe('409 place.codeTaken');
    const centre = await ok<Centre>(admin.post('/centres', { regionId: region.id, name: name('Сынақ орталығы') }));
    const made = await ok<Hall>(
      admin.post('/halls', {
        centreId: centre.id,
        name: name('1-зал'),
        capacity: 12,
        language: 'ru',
        coordinatorPhone: '8 701 000 11 22',
      }),
    );
    expect(made).toMatchObject({
      regionId: region.id,
      coordinatorPhone: '+77010001122',
      centreName: { kk: 'Сынақ орталығы' },
    });
    expect((await ok<Hall>(admin.patch(`/halls/${made.id}`, { capacity: 14 }))).capacity).toBe(14);
    expect(await refusal(admin.delete(`/regions/${region.id}`))).toBe('409 place.inUse');
    expect(await refusal(admin.delete(`/centres/${centre.id}`))).toBe('409 place.inUse');
    for (const path of [`/halls/${made.id}`, `/centres/${centre.id}`, `/regions/${region.id}`])
      await ok(admin.delete(path));
    expect(await refusal(admin.get(`/halls/${made.id}`))).toBe('404 resource.absent');
  });

  it('are changed by a scoped organiser inside his region only', async () => {
    const { id } = await find(admin, 'akim-050');
    await ok(
      admin.put(`/people/${id}/roles`, {
        grants: [{ role: 'organiser', scope: { regionIds: [hall.regionId], centreIds: [] } }],
      }),
    );
    const regional = await as(server, 'akim-050');
    const [other] = (await halls(admin)).filter(({ regionId }) => regionId !== hall.regionId) as [Hall];
    await ok(regional.patch(`/halls/${hall.id}`, { capacity: 41 }));
    expect(await refusal(regional.patch(`/halls/${other.id}`, { capacity: 41 }))).toBe('404 resource.absent');
    expect(
      await refusal(
        regional.post('/halls', { centreId: other.centreId, name: name('x'), capacity: 5, language: 'kk' }),
      ),
    ).toBe('403 person.outsideScope');
    expect(await refusal(regional.post('/centres', { regionId: other.regionId, name: name('x') }))).toBe(
      '403 person.outsideScope',
    );
    expect(await refusal(regional.post('/regions', { name: name('x'), code: '98' }))).toBe('403 auth.denied');
    expect(await refusal(coordinator.patch(`/halls/${hall.id}`, { capacity: 99 }))).toBe('404 resource.absent');
  });
});

describe('a CentreScreen', () => {
  async function offer(): Promise<{ browser: HttpClient; pairing: PairingOffer }> {
    const browser = new HttpClient(server.url);
    return { browser, pairing: await ok<PairingOffer>(browser.post('/screens/pairings')) };
  }
  const claim = (browser: HttpClient, { pairingId, secret }: Pick<PairingOffer, 'pairingId' | 'secret'>) =>
    browser.post(`/screens/pairings/${pairingId}/claim`, { secret });

  async function pair(): Promise<{ browser: HttpClient; screen: Screen }> {
    const { browser, pairing } = await offer();
    const screen = await ok<Screen>(
      coordinator.post(`/halls/${hall.id}/screens`, { code: pairing.code, name: 'Проектор' }),
    );
    expect(await ok<PairingState>(claim(browser, pairing))).toEqual({ state: 'paired', hallId: hall.id });
    return { browser, screen };
  }

  it('waits with a code of six digits until its Desk confirms it', async () => {
    const { browser, pairing } = await offer();
    expect(pairing.code).toMatch(/^\d{6}$/);
    expect(await ok(claim(browser, pairing))).toEqual({ state: 'waiting', hallId: null });
    expect((await whoIs(browser)).kind).toBe('visitor');
    const screen = await ok<Screen>(
      coordinator.post(`/halls/${hall.id}/screens`, { code: pairing.code, name: 'Проектор' }),
    );
    expect(await ok(claim(browser, pairing))).toEqual({ state: 'paired', hallId: hall.id });
    expect(await whoIs(browser)).toMatchObject({
      kind: 'screen',
      person: null,
      screen: { screenId: screen.id, hallId: hall.id },
    });
    expect(await ok<OwnScreen>(browser.get('/screens/own'))).toMatchObject({ hallId: hall.id, language: 'kk' });
    const { items } = await ok<{ items: Screen[] }>(coordinator.get(`/halls/${hall.id}/screens`));
    expect(items).toMatchObject([{ id: screen.id, name: 'Проектор', pairedBy: expect.stringContaining(' ') }]);
  });

  it('is claimed once, by its own secret, and confirmed once', async () => {
    const { browser, pairing } = await offer();
    expect(await refusal(claim(browser, { ...pairing, secret: 'x'.repeat(43) }))).toBe('410 pairing.expired');
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => coordinator.post(`/halls/${hall.id}/screens`, { code: pairing.code })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404, 404]);
    const claims = await Promise.all(Array.from({ length: 5 }, () => claim(new HttpClient(server.url), pairing)));
    expect(claims.map(({ status }) => status).toSorted()).toEqual([201, 410, 410, 410, 410]);
  });

  it('is paired only by those who run its hall', async () => {
    const { pairing } = await offer();
    const stranger = await as(server, 'coordinator-02');
    expect(await refusal(stranger.post(`/halls/${hall.id}/screens`, { code: pairing.code }))).toBe(
      '404 resource.absent',
    );
    expect(
      await refusal((await as(server, 'akim-001')).post(`/halls/${hall.id}/screens`, { code: pairing.code })),
    ).toBe('404 resource.absent');
    expect(await refusal(new HttpClient(server.url).post(`/halls/${hall.id}/screens`, { code: pairing.code }))).toBe(
      '401 auth.required',
    );
    expect(
      await refusal(
        coordinator.post(`/halls/${hall.id}/screens`, { code: pairing.code === '000000' ? '000001' : '000000' }),
      ),
    ).toBe('404 pairing.unknownCode');
  });

  it('sees nothing but its own hall', async () => {
    const { browser } = await pair();
    expect(await refusal(browser.get('/people'))).toBe('403 auth.denied');
    expect(await refusal(browser.get('/halls'))).toBe('403 auth.denied');
    expect(await refusal(browser.get('/profile'))).toBe('403 auth.denied');
    expect(await refusal(admin.get('/screens/own'))).toBe('403 auth.denied');
  });

  it('shares a browser with its coordinator: each window speaks for itself', async () => {
    const browser = await as(server, 'coordinator-01');
    const asScreen = (method: string, path: string) =>
      browser.request(method, path, method === 'GET' ? undefined : {}, { 'x-minber-as': 'screen' });
    const pairing = await ok<PairingOffer>(browser.post('/screens/pairings'));
    await ok(browser.post(`/halls/${hall.id}/screens`, { code: pairing.code }));
    await ok(claim(browser, pairing));
    expect((await whoIs(browser)).kind).toBe('person');
    expect((await asScreen('GET', '/session')).body).toMatchObject({ kind: 'screen', screen: { hallId: hall.id } });
    const socket: Socket = io(server.url, {
      path: '/socket',
      query: { as: 'screen' },
      transports: ['websocket'],
      extraHeaders: { cookie: browser.cookie() },
      reconnection: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    await ok(browser.delete('/session'));
    expect((await asScreen('GET', '/session')).body).toMatchObject({ kind: 'screen' });
    expect(socket.connected).toBe(true);
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    await ok(asScreen('DELETE', '/session'));
    await gone;
    expect((await whoIs(browser)).kind).toBe('visitor');
  });

  it('is gone with its sockets within two seconds of being revoked', async () => {
    const { browser, screen } = await pair();
    const socket: Socket = io(server.url, {
      path: '/socket',
      transports: ['websocket'],
      extraHeaders: { cookie: browser.cookie() },
      reconnection: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const told = new Promise((resolve) => socket.once('principal:changed', resolve));
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    const began = performance.now();
    expect(await refusal((await as(server, 'coordinator-02')).delete(`/screens/${screen.id}`))).toBe(
      '404 resource.absent',
    );
    await ok(coordinator.delete(`/screens/${screen.id}`));
    expect(await told).toEqual({ reason: 'revoked' });
    await gone;
    expect(performance.now() - began).toBeLessThan(2000);
    expect((await whoIs(browser)).kind).toBe('visitor');
    expect(await refusal(coordinator.delete(`/screens/${screen.id}`))).toBe('404 resource.absent');
  });

  it('cannot be asked for without end', async () => {
    const answers = [];
    for (let count = 0; count < 70; count++)
      answers.push((await new HttpClient(server.url).post('/screens/pairings')).status);
    expect(answers).toContain(429);
  });
});
