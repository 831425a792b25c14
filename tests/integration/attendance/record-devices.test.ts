import { afterEach, expect, it } from 'vitest';
import type { SpanDoc } from '../../../server/src/attendance/record/span-model.ts';
import { Tab } from '../live/support/tab.ts';
import type { Cast } from './support/cast.ts';
import { useWorld } from './support/world.ts';

process.env.TRUST_PROXY = '1';
const { anotherCast, cast, tab, url, watcher } = useWorld();
const tabs: Tab[] = [];
afterEach(async () => {
  await Promise.all(tabs.splice(0).map((tab) => tab.close()));
});

/** Somebody joins on a device, from an address as the proxy tells it. */
async function join(who: keyof Cast['cookies'], device: string, address: string, of = cast()): Promise<void> {
  const { seminarId, cookies } = of;
  const cookie = `${cookies[who]}; minber_device=${device}`;
  const tab = new Tab(url(), seminarId, cookie, undefined, { 'X-Forwarded-For': address });
  tabs.push(tab);
  await tab.join('viewer');
}

async function spansOf(who: keyof Cast['cookies']): Promise<SpanDoc[]> {
  const { SpanModel } = await import('../../../server/src/attendance/record/span-model.ts');
  const ownerId = cast().ids[who];
  await expect.poll(() => SpanModel.countDocuments({ ownerId }), { timeout: 5_000 }).toBeGreaterThan(0);
  return SpanModel.find({ ownerId }).lean<SpanDoc[]>();
}

it('A browser gets a random name of its own at its first handshake, which no page can read, and keeps it', async () => {
  const shake = async (cookie: string) => {
    const response = await fetch(`${url()}/socket/?EIO=4&transport=polling`, { headers: { cookie } });
    return response.headers.getSetCookie().find((one) => one.startsWith('minber_device=')) ?? '';
  };
  const { aigerim } = cast().cookies;
  const first = await shake(aigerim);
  expect(first).toMatch(/^minber_device=[\w-]{24}; Max-Age=63072000; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await shake(aigerim)).not.toBe(first);
  const named = first.split(';')[0] ?? '';
  expect(await shake(`${aigerim}; ${named}`)).toBe(first);
  expect(await shake(`${aigerim}; minber_device=<script>`)).not.toContain('script');
});

it('Spans say which device and which network somebody was heard from, and never the address', async () => {
  await join('aigerim', 'laptop-of-the-akimat', '203.0.113.7');
  await join('farida', 'laptop-of-the-akimat', '203.0.113.7');
  await join('bolat', 'a-phone-of-his-own', '2001:db8:7:7::1');
  const [aigerim, farida, bolat] = [await spansOf('aigerim'), await spansOf('farida'), await spansOf('bolat')];
  expect(aigerim[0]).toMatchObject({ deviceId: 'laptop-of-the-akimat' });
  expect(farida[0]).toMatchObject({ deviceId: 'laptop-of-the-akimat', network: aigerim[0]?.network });
  expect(bolat[0]).toMatchObject({ deviceId: 'a-phone-of-his-own' });
  expect(aigerim[0]?.network).toMatch(/^[\w-]{22}$/);
  expect(bolat[0]?.network).not.toBe(aigerim[0]?.network);
  const stored = JSON.stringify([aigerim, farida, bolat]);
  expect(stored).not.toContain('203.0.113.7');
  expect(stored).not.toContain('2001:db8');
});

it('The control room hears while it is live that two people attend on one device, and that once', async () => {
  const of = await anotherCast();
  const room = watcher('organiser', of);
  expect((await room.get('control:watch', { seminarId: of.seminarId })).openConflicts).toBe(0);
  await join('aigerim', 'laptop-of-the-akimat', '203.0.113.7', of);
  await join('farida', 'laptop-of-the-akimat', '203.0.113.7', of);
  const host = tab('host', of);
  await host.join('stage');
  await host.get('session:start', { sessionId: of.sessionId });
  const told = () => room.all('control:changed').at(-1)?.openConflicts;
  await expect.poll(told, { timeout: 20_000 }).toBe(1);
  await join('bolat', 'a-phone-of-his-own', '203.0.113.7', of);
  await join('dana', 'another-phone', '203.0.113.7', of);
  await host.get('session:end', { sessionId: of.sessionId });
  expect(told()).toBe(1);
});
