import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongLines, wrongTotals } from '../support/people/comparison.ts';
import { Elsewhere } from '../support/people/elsewhere.ts';
import { ControlRoom } from '../support/people/watch.ts';
import { reconcile } from '../support/reconcile.ts';
import { watchFrom } from './support/browser.ts';
import { makeNetwork, type Network, whyNoNetwork } from './support/network.ts';
import { startReachable } from './support/reachable.ts';
import { startTurn } from './support/turn.ts';

const why = whyNoNetwork();
if (why) console.warn(why);
const secret = 'the-secret-of-a-test';
const patience = { timeout: 40_000, interval: 50 };
let network: Network;
let turn: Awaited<ReturnType<typeof startTurn>>;
let world: Awaited<ReturnType<typeof startReachable>>;
const closing: (() => Promise<void>)[] = [];

describe.skipIf(why !== undefined)('On a network of its own', () => {
  beforeAll(async () => {
    network = makeNetwork();
    turn = await startTurn(network, secret);
    world = await startReachable(network, { TURN_URLS: turn.url, TURN_SECRET: secret });
  });
  afterAll(async () => {
    for (const close of closing) await close();
    await world?.stop();
    await turn?.stop();
    network?.remove();
  });

  it('a line that is dead for ten seconds is shown as dropped, ends at its last evidence, and goes on afterwards', async () => {
    const scene = await world.scene({ own: 1 });
    const [somebody] = scene.cast.own;
    if (!somebody) throw new Error('cast');
    const machine = Elsewhere.start({ namespace: network.client });
    closing.push(() => machine.die());
    const tab = await machine.open({ ...scene.admission(somebody), as: 'viewer', interface: 'any' });
    let gone = scene.truth.device(somebody.id);
    const room = await ControlRoom.watch(scene);
    await expect.poll(() => room.totals.present, patience).toBe(1);
    await delay(6_000);

    network.block('everything');
    gone();
    const cutAt = Date.now();
    await expect.poll(() => room.totals.dropped, patience).toBe(1);
    const droppedAfterMs = Date.now() - cutAt;
    await delay(10_000 - droppedAfterMs);
    network.restore();
    await expect.poll(() => room.totals.present, patience).toBe(1);
    gone = scene.truth.device(somebody.id);
    const before = (await tab.state()).packets;
    await expect.poll(async () => (await tab.state()).packets, patience).toBeGreaterThan(before + 100);
    await delay(4_000);
    gone();
    await tab.leave();
    room.close();

    // Six seconds after the last answer, which was up to two before the cut, and told within a second.
    expect(droppedAfterMs).toBeGreaterThan(3_500);
    expect(droppedAfterMs).toBeLessThan(8_000);
    await scene.session('end');
    const report = await scene.report();
    expect(wrongLines(scene, report)).toEqual([]);
    expect(wrongTotals(scene, report)).toEqual([]);
    expect(report.lines[0]?.gaps).toHaveLength(1);
    expect(await reconcile(world.server)).toBe('No differences.');
  });

  // A browser tries TURN before TCP, and looks no further once something works: so each way is tried alone.
  it('where neither UDP nor TURN passes, media comes over TCP', async () => {
    const scene = await world.scene({ own: 1 });
    network.block('udp', { tcpPort: turn.port });
    const viewer = await watchFrom(network.client, scene, scene.cast.own[0]?.cookie ?? '');
    try {
      await expect.poll(async () => (await viewer.way()).packets, patience).toBeGreaterThan(50);
      expect(await viewer.way()).toMatchObject({ protocol: 'tcp', kind: expect.stringMatching(/host|prflx/) });
    } finally {
      await viewer.close();
      network.restore();
    }
  });

  it('where nothing but TURN over TCP leads to the media, it comes through TURN with credentials that end', async () => {
    const scene = await world.scene({ own: 1 });
    network.block('udp', { tcpPort: world.rtcPort });
    const viewer = await watchFrom(network.client, scene, scene.cast.own[0]?.cookie ?? '');
    try {
      await expect.poll(async () => (await viewer.way()).packets, patience).toBeGreaterThan(50);
      expect(await viewer.way()).toMatchObject({ kind: 'relay', relayProtocol: 'tcp' });
    } finally {
      await viewer.close();
      network.restore();
    }
  });
});
