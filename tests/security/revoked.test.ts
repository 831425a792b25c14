import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { JoinAs, JoinSnapshot } from '../../shared/src/live/contract.ts';
import { HttpClient } from '../support/http.ts';
import { SocketClient } from '../support/socket.ts';
import { ok } from '../support/world/answers.ts';
import { buildWorld, type World } from '../support/world/index.ts';
import { goLive, joinInput, type LiveWorld, newKey } from '../support/world/live.ts';
import { password } from '../support/world/people.ts';
import { pairScreen } from '../support/world/places.ts';
import { enterAsGuest, inviteGuest } from '../support/world/seminars.ts';
import { Speaking, Watching } from './support/rtp.ts';

/** How long a right may outlive its end. */
const promisedMs = 2_000;
/** Silence as long as fifty packets: nothing more is to come. */
const silenceMs = 1_000;

interface Viewer {
  browser: HttpClient;
  socket: SocketClient;
  watching: Watching;
}

let world: World;
let live: LiveWorld;
let speaker: Speaking;
/** Stays all the time: what others lose, he keeps. */
let bystander: Viewer;
const closing: { close(): void }[] = [];

beforeAll(async () => {
  world = await buildWorld();
  live = await goLive(world);
  speaker = await Speaking.start(live.north.host, world.north.seminarId);
  bystander = await view(world.browsers.observer, 'viewer');
}, 120_000);
afterEach(() => {
  for (const one of closing.splice(0)) one.close();
});
afterAll(async () => {
  speaker?.close();
  bystander?.watching.close();
  bystander?.socket.close();
  live?.close();
  await world?.stop();
});

/** Joins and really receives. */
async function view(browser: HttpClient, as: JoinAs): Promise<Viewer> {
  const { seminarId } = world.north;
  const socket = await SocketClient.open(world.server.url, browser.cookie());
  const joined = await socket.get<JoinSnapshot>('seminar:join', joinInput(seminarId, as));
  const watching = await Watching.start(socket, seminarId, joined);
  await vi.waitFor(() => expect(watching.packets).toBeGreaterThan(5), 10_000);
  return { browser, socket, watching };
}

async function passing(browser: HttpClient, as: JoinAs = 'viewer'): Promise<Viewer> {
  const viewer = await view(browser, as);
  closing.push(viewer.watching, viewer.socket);
  return viewer;
}

async function signIn(who: 'northOwnLearner' | 'northStranger' | 'northSecondHallLearner'): Promise<HttpClient> {
  const browser = new HttpClient(world.server.url);
  await ok(browser.post('/session', { name: world.people[who].login, password }));
  return browser;
}

/** Nothing reaches these viewers later than 2 s after `at`; whoever stays keeps receiving. */
async function fallsSilent(viewers: Watching[], at: number): Promise<void> {
  const isSilent = () => viewers.every(({ lastAt }) => performance.now() - lastAt > silenceMs);
  await vi.waitFor(() => expect(isSilent()).toBe(true), 8_000);
  for (const { lastAt } of viewers) expect(lastAt - at).toBeLessThan(promisedMs);
}

async function staysOn({ watching, socket }: Viewer): Promise<void> {
  const before = watching.packets;
  await vi.waitFor(() => expect(watching.packets).toBeGreaterThan(before + 5), 5_000);
  expect(socket.connected).toBe(true);
}

/** What was taken from this viewer is gone for good: socket, media, session. */
async function expectGone({ browser, socket, watching }: Viewer, at: number): Promise<void> {
  await socket.gone();
  expect(performance.now() - at).toBeLessThan(promisedMs);
  await fallsSilent([watching], at);
  expect(((await browser.get('/session')).body as { kind: string }).kind).toBe('visitor');
  await expect(SocketClient.open(world.server.url, browser.cookie())).rejects.toThrow();
  await staysOn(bystander);
}

describe('in the middle of a broadcast, nothing more reaches', () => {
  it('whoever signs out everywhere, on any of his devices', async () => {
    const [phone, laptop] = [
      await passing(await signIn('northOwnLearner')),
      await passing(await signIn('northOwnLearner')),
    ];
    const at = performance.now();
    await ok(laptop.browser.delete('/sessions'));
    await Promise.all([expectGone(phone, at), expectGone(laptop, at)]);
  });

  it('the one device that is signed out, while the others of its person go on', async () => {
    const [phone, laptop] = [
      await passing(await signIn('northSecondHallLearner')),
      await passing(await signIn('northSecondHallLearner')),
    ];
    const at = performance.now();
    await ok(phone.browser.delete('/session'));
    await expectGone(phone, at);
    await staysOn(laptop);
  });

  it('a person who is deactivated', async () => {
    const viewer = await passing(await signIn('northSecondHallLearner'));
    const at = performance.now();
    await ok(world.browsers.administrator.post(`/people/${world.people.northSecondHallLearner.id}/deactivate`));
    await expectGone(viewer, at);
  });

  it('a person whose roles let him in no longer', async () => {
    const { id, grants } = world.people.northObserver;
    const viewer = await passing(world.browsers.northObserver);
    const at = performance.now();
    await ok(world.browsers.administrator.put(`/people/${id}/roles`, { grants: [] }));
    await viewer.socket.gone();
    expect(performance.now() - at).toBeLessThan(promisedMs);
    await fallsSilent([viewer.watching], at);
    const again = await SocketClient.open(world.server.url, viewer.browser.cookie());
    closing.push(again);
    const refused = await again.ask('seminar:join', joinInput(world.north.seminarId, 'viewer'));
    expect(refused).toMatchObject({ ok: false, problem: { code: 'resource.absent' } });
    await ok(world.browsers.administrator.put(`/people/${id}/roles`, { grants }));
  });

  it('a screen that is revoked', async () => {
    const { browser, screenId } = await pairScreen(world.browsers.northCoordinator, world.north.hallId);
    const viewer = await passing(browser, 'screen');
    const at = performance.now();
    await ok(world.browsers.northCoordinator.delete(`/screens/${screenId}`));
    await expectGone(viewer, at);
  });

  it('a guest whose link is taken back', async () => {
    const { seminarId } = world.north;
    const { guestId, token } = await inviteGuest(world.browsers.administrator, seminarId, 'Уақытша қонақ');
    const viewer = await passing(await enterAsGuest(world.server.url, token), 'stage');
    const at = performance.now();
    await ok(world.browsers.administrator.delete(`/seminars/${seminarId}/guests/${guestId}/link`));
    await expectGone(viewer, at);
  });
});

describe('whoever has the floor', () => {
  /** The own learner is invited, checks his devices and speaks; the bystander's like hears him. */
  async function takeTheFloor(): Promise<{
    socket: SocketClient;
    entryId: string;
    heard: Viewer;
    browser: HttpClient;
  }> {
    const { seminarId } = world.north;
    const { host } = live.north;
    const browser = await signIn('northOwnLearner');
    const socket = await SocketClient.open(world.server.url, browser.cookie());
    closing.push(socket);
    const { me } = await socket.get<JoinSnapshot>('seminar:join', joinInput(seminarId, 'stage'));
    const asked = { seminarId, line: 'Бір сұрақ', key: newKey() };
    const entryId = me.floorEntry?.entryId ?? (await socket.get<{ entryId: string }>('floor:raise', asked)).entryId;
    const early = await socket.ask('media:open-send', { seminarId });
    expect(early).toMatchObject({ ok: false, problem: { code: 'live.mayNotPublish' } });
    await host.get('floor:invite', { seminarId, entryId });
    await socket.get('floor:ready', { seminarId, entryId });
    const speaking = await Speaking.start(socket, seminarId);
    closing.push(speaking);
    // Only his voice: whoever hears something now hears him.
    speaker.close();
    const heard = await passing(world.browsers.organiser);
    return { socket, entryId, heard, browser };
  }

  afterEach(async () => {
    speaker.close();
    speaker = await Speaking.start(live.north.host, world.north.seminarId);
  });

  it('is heard by nobody 2 s after the host has ended it, however long he goes on sending', async () => {
    const { entryId, heard, socket } = await takeTheFloor();
    const at = performance.now();
    await live.north.host.get('floor:end', { seminarId: world.north.seminarId, entryId });
    await fallsSilent([heard.watching], at);
    const again = await socket.ask('media:open-send', { seminarId: world.north.seminarId });
    expect(again).toMatchObject({ ok: false, problem: { code: 'live.mayNotPublish' } });
    expect(socket.connected).toBe(true);
  });

  it('is heard by nobody 2 s after he has been signed out', async () => {
    const { heard, socket, browser } = await takeTheFloor();
    const at = performance.now();
    await ok(world.browsers.administrator.post(`/people/${world.people.northOwnLearner.id}/sign-out`));
    await socket.gone();
    expect(performance.now() - at).toBeLessThan(promisedMs);
    await fallsSilent([heard.watching], at);
    expect(((await browser.get('/session')).body as { kind: string }).kind).toBe('visitor');
  });
});
