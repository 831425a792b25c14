import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/people/tab.ts';
import { wrongLines, wrongTotals } from '../support/people/comparison.ts';
import type { Scene } from '../support/people/scene.ts';
import { startWorld } from '../support/people/world.ts';
import { reconcile } from '../support/reconcile.ts';

const viewersEach = 6;
const patience = { timeout: 20_000, interval: 20 };
let world: Awaited<ReturnType<typeof startWorld>>;

beforeAll(async () => {
  world = await startWorld({ RTC_WORKERS: '2' });
});
afterAll(() => world.stop());

/** The media workers this server has started. */
function workers(): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(world.server.pid())], { encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((line) => line.includes('mediasoup-worker'))
    .map((line) => Number.parseInt(line, 10));
}

interface Watched {
  scene: Scene;
  tabs: Tab[];
  leave(): Promise<unknown>;
}

async function watch(): Promise<Watched> {
  const scene = await world.scene({ own: viewersEach });
  const viewers = await Promise.all(scene.cast.own.map((somebody) => scene.viewer(somebody)));
  const tabs = viewers.map(({ tab }) => tab);
  await expect.poll(() => Math.min(...tabs.map(({ packets }) => packets)), patience).toBeGreaterThan(50);
  return { scene, tabs, leave: () => Promise.all(viewers.map(({ leave }) => leave())) };
}

describe('When a media worker is killed', () => {
  it('its people hear again within four seconds, and nobody else notices anything', async () => {
    const rooms = [await watch(), await watch()];
    const all = rooms.flatMap(({ tabs }) => tabs);
    for (const { receiver } of all) receiver?.measureGapsAnew();
    const [victim] = workers();
    if (!victim) throw new Error('There is no worker');

    process.kill(victim, 'SIGKILL');
    const killedAt = performance.now();
    const isHit = ({ scene, tabs }: Watched) => [scene.host, ...tabs].some(({ line }) => line.greetings > 1);
    await expect.poll(() => rooms.filter(isHit).length, patience).toBe(1);
    const hit = rooms.find(isHit);
    const spared = rooms.find((room) => room !== hit);
    if (!hit || !spared) throw new Error('Both rooms lay on one worker');
    const backMs = await Promise.all(
      hit.tabs.map(async (tab) => {
        await expect.poll(() => tab.receiver?.firstAt ?? 0, patience).toBeGreaterThan(killedAt);
        return (tab.receiver?.firstAt ?? 0) - killedAt;
      }),
    );
    expect(Math.max(...backMs)).toBeLessThan(4_000);

    expect(spared.scene.host.line.greetings).toBe(1);
    expect(spared.tabs.map(({ line }) => line.greetings)).toEqual(spared.tabs.map(() => 1));
    for (const { receiver } of spared.tabs) expect(receiver?.longestGapMs).toBeLessThan(500);

    for (const { scene, leave } of rooms) {
      await leave();
      await scene.session('end');
      const report = await scene.report();
      expect(wrongLines(scene, report)).toEqual([]);
      expect(wrongTotals(scene, report)).toEqual([]);
      expect(report.interruptions).toEqual([]);
    }
    expect((await spared.scene.report()).lines.flatMap(({ gaps }) => gaps)).toEqual([]);
    expect(await reconcile(world.server)).toBe('No differences.');
  });
});
