import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/people/tab.ts';
import type { Scene } from '../support/people/scene.ts';
import { beginScript } from '../support/people/script.ts';
import { startWorld } from '../support/people/world.ts';
import { metric } from './support/metrics.ts';

const people = 100;
const storms = 10;
const withinSeconds = 3;
const patience = { timeout: 30_000, interval: 50 };
let world: Awaited<ReturnType<typeof startWorld>>;
let scene: Scene;

beforeAll(async () => {
  world = await startWorld({ RTC_WORKERS: '1' });
  scene = await world.scene({ own: people });
});
afterAll(() => world.stop());

/** Everybody comes within three seconds, hears something, and goes. Who came to nothing, and how many were in. */
async function storm(): Promise<{ tabs: number; deaf: number }> {
  const at = beginScript();
  const tabs: Tab[] = await Promise.all(
    scene.cast.own.map(async (somebody, index) => {
      await at((index / people) * withinSeconds);
      return scene.open({ ...scene.admission(somebody), as: 'viewer' });
    }),
  );
  const deaf = () => tabs.filter(({ packets }) => packets === 0).length;
  await expect.poll(deaf, patience).toBe(0);
  const held = await metric(world.server.url, 'minber_media_worker_peers');
  expect(held).toBeLessThanOrEqual(people + 1);
  await Promise.all(tabs.map((tab) => tab.leave()));
  await expect.poll(() => metric(world.server.url, 'minber_media_worker_peers'), patience).toBe(1);
  return { tabs: tabs.length, deaf: deaf() };
}

describe('When a hundred people join within three seconds, ten times', () => {
  it('everybody hears each time, and nothing of them is left in the media worker', async () => {
    for (let round = 0; round < storms; round += 1) expect(await storm()).toEqual({ tabs: people, deaf: 0 });
    await expect.poll(() => metric(world.server.url, 'minber_participants'), patience).toBe(1);
    expect(scene.host.line.greetings).toBe(1);
  });
});
