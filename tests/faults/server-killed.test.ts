import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Minber, startMinber } from '../../scripts/simulate/play/minber.ts';
import type { CastHall, Somebody } from '../support/people/cast.ts';
import { wrongLines, wrongTotals } from '../support/people/comparison.ts';
import type { Scene } from '../support/people/scene.ts';
import { beginScript, numbers } from '../support/people/script.ts';
import { enter, type World } from '../support/people/world.ts';
import { reconcile } from '../support/reconcile.ts';

const patience = { timeout: 60_000, interval: 50 };
let world: World & { server: Minber };

beforeAll(async () => {
  world = await enter(await startMinber({ RTC_WORKERS: '1' }));
});
afterAll(() => world.stop());

/** Comes in as soon as there is a server to come in to; until then it is tried again. */
async function sitDown(scene: Scene, somebody: Somebody) {
  for (;;) {
    try {
      return await scene.viewer(somebody);
    } catch {
      await delay(500);
    }
  }
}

/** A socket that closes without a goodbye is stored this much later, on a busy machine. */
const forgottenWithinMs = 1500;
const killedAt: number[] = [];

/**
 * Comes and goes until all is over. Who leaves while the server is down, or without a goodbye just before it, does not come
 * back: nobody could tell that he had left.
 */
async function comeAndGo(scene: Scene, somebody: Somebody, seed: number, over: Promise<unknown>): Promise<void> {
  const next = numbers(seed);
  let isOver = false;
  over.then(() => {
    isOver = true;
  });
  const wait = (seconds: number) => Promise.race([delay(seconds * 1000), over]);
  for (await wait(next() * 6); !isOver; await wait(1 + next() * 6)) {
    const { tab, leave } = await sitDown(scene, somebody);
    await wait(3 + next() * 14);
    const isCutOff = tab.line.lostAt !== undefined;
    const isSudden = next() < 0.5;
    if (isSudden) tab.vanish();
    const leftAt = performance.now();
    const saidGoodbye = await leave();
    if (isCutOff || !(isSudden || saidGoodbye)) return;
    await wait(forgottenWithinMs / 1000);
    if (isSudden && killedAt.some((at) => Math.abs(at - leftAt) < forgottenWithinMs)) return;
  }
}

function kill() {
  killedAt.push(performance.now());
  return world.server.kill('server');
}

/** Both stay from beginning to end; they ask for the floor at once, and find the queue as it was after a kill. */
async function askForTheFloor(scene: Scene, people: Somebody[], over: Promise<unknown>): Promise<void> {
  const tabs = await Promise.all(people.map((one) => scene.viewer(one)));
  const asked = [];
  for (const [index, { tab }] of tabs.entries())
    asked.push(await tab.line.ask('floor:raise', { line: 'Су туралы', key: `question-${index}` }));
  await expect.poll(() => scene.host.line.greetings, patience).toBe(2);
  const queue = scene.host.snapshot?.floor?.map(({ entryId, askedAt, state }) => ({ entryId, askedAt, state }));
  expect(queue).toEqual(asked.map(({ entryId, askedAt }) => ({ entryId, askedAt, state: 'waiting' })));
  const [first] = tabs;
  await expect.poll(() => first?.tab.line.greetings, patience).toBe(2);
  const repeated = await first?.tab.line.ask('floor:raise', { line: 'Су туралы', key: 'question-0' });
  expect(repeated?.entryId).toBe(asked[0]?.entryId);
  await over;
  await Promise.all(tabs.map(({ leave }) => leave()));
}

/** Two check-ins in the last moment: one that is acknowledged, one that is lost on the way and sent again. */
async function checkInAndKill(scene: Scene, hall: CastHall): Promise<void> {
  const [, acknowledged, retried] = hall.people;
  if (!acknowledged || !retried) throw new Error('cast');
  const desk = scene.desk(hall);
  expect(await desk.checkIn(acknowledged.id, { actionId: 'acknowledged-before' })).toBe('done');
  scene.truth.stay(acknowledged.id, hall.hallId);
  const actionId = randomUUID();
  const tappedAt = performance.now();
  scene.truth.stay(retried.id, hall.hallId);
  const onTheWay = desk.checkIn(retried.id, { actionId }).catch(() => 'no answer');
  await kill();
  await onTheWay;
  const agoMs = Math.round(performance.now() - tappedAt);
  expect(await desk.checkIn(retried.id, { actionId, agoMs })).toMatch(/done|repeated/);
  expect(await desk.checkIn(retried.id, { actionId, agoMs })).toBe('repeated');
  expect(await desk.checkIn(acknowledged.id, { actionId: 'acknowledged-before' })).toBe('repeated');
}

describe('When the server is killed twice in the middle of two sessions', () => {
  it('nobody gets a hole or an invented minute, and nothing acknowledged is lost', async () => {
    const scene = await world.scene({ own: 6, halls: [3] });
    const random = await world.scene({ own: 10 });
    const [hall] = scene.cast.halls;
    const [early] = hall?.people ?? [];
    const [through, alsoThrough, leftBefore, cameAfter, leftMeanwhile, absent] = scene.cast.own;
    if (!hall || !early) throw new Error('cast');
    if (!through || !alsoThrough || !leftBefore || !cameAfter || !leftMeanwhile || !absent) throw new Error('cast');
    const at = beginScript();
    const backOnce = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    const screen = await scene.screen(hall);
    await scene.checkIn(hall, early.id);

    const played = [
      askForTheFloor(scene, [through, alsoThrough], over.promise),
      (async () => {
        const { leave } = await scene.viewer(leftBefore);
        await at(8);
        await leave();
        await backOnce.promise;
        const again = await sitDown(scene, leftBefore);
        await over.promise;
        await again.leave();
      })(),
      (async () => {
        await backOnce.promise;
        const { leave } = await sitDown(scene, cameAfter);
        await over.promise;
        await leave();
      })(),
      (async () => {
        const { tab, leave } = await scene.viewer(leftMeanwhile);
        await new Promise<void>((resolve) => tab.line.socket.once('disconnect', () => resolve()));
        await leave();
      })(),
      ...random.cast.own.map((somebody, index) => comeAndGo(random, somebody, 100 + index, over.promise)),
    ];
    const staying = () => [scene.host.line, random.host.line, screen.tab.line].map(({ greetings }) => greetings);
    await at(13);
    await checkInAndKill(scene, hall);
    await expect.poll(() => Math.min(...staying()), patience).toBe(2);
    backOnce.resolve();
    await delay(9_000);
    await kill();
    await expect.poll(() => Math.min(...staying()), patience).toBe(3);
    await delay(6_000);
    over.resolve();
    await Promise.all(played);
    await screen.leave();

    for (const one of [scene, random]) {
      await one.session('end');
      const report = await one.report();
      expect(wrongLines(one, report)).toEqual([]);
      expect(wrongTotals(one, report)).toEqual([]);
      expect(report.interruptions).toHaveLength(2);
      expect(report.live).toHaveLength(1);
    }
    const { lines } = await scene.report();
    const lineOf = ({ id }: Somebody) => lines.find(({ personId }) => personId === id);
    for (const one of [through, alsoThrough, early]) {
      expect(lineOf(one)?.gaps).toEqual([]);
      expect(lineOf(one)?.evidence).toContain('interruption');
    }
    expect(lineOf(absent)).toMatchObject({ creditedMs: 0, why: 'absent' });
    expect(await reconcile(world.server)).toBe('No differences.');
  });
});
