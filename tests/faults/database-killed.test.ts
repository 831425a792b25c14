import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/people/tab.ts';
import { type Minber, startMinber } from '../../scripts/simulate/play/minber.ts';
import type { DeskSnapshot } from '../../shared/src/attendance/desk.ts';
import type { FloorEntry } from '../../shared/src/live/state.ts';
import type { CastHall } from '../support/people/cast.ts';
import { wrongLines, wrongTotals } from '../support/people/comparison.ts';
import type { Scene } from '../support/people/scene.ts';
import { enter, type World } from '../support/people/world.ts';
import { reconcile } from '../support/reconcile.ts';

let world: World & { server: Minber };
let scene: Scene;

// A second try begins in a world of its own: in one that stands still it could only stand still again.
beforeEach(async () => {
  world = await enter(await startMinber({ RTC_WORKERS: '1' }));
  scene = await world.scene({ own: 10, halls: [100] });
});
afterEach(() => world.stop());

/** Checks people in one after the other for as long as it may; whom the server has acknowledged. */
async function checkInWhile(hall: CastHall, going: () => boolean): Promise<string[]> {
  const acknowledged: string[] = [];
  for (const { id } of hall.people) {
    if (!going()) break;
    const actionId = randomUUID();
    const tappedAt = performance.now();
    scene.truth.stay(id, hall.hallId);
    await untilAnswered(() => {
      const agoMs = Math.round(performance.now() - tappedAt);
      return scene.desk(hall).checkIn(id, { actionId, agoMs });
    });
    acknowledged.push(id);
  }
  return acknowledged;
}

/** Raises and withdraws a hand for as long as it may, and leaves it up in the end; what the server acknowledged last. */
async function raiseWhile({ line }: Tab, going: () => boolean): Promise<FloorEntry> {
  for (;;) {
    const key = randomUUID();
    const up = await untilAnswered(() => line.ask('floor:raise', { line: 'Сұрақ бар', key }));
    await delay(150);
    if (!going()) return up;
    await untilAnswered(() => line.ask('floor:withdraw', { entryId: up.entryId }));
    await delay(150);
  }
}

const refusals: string[] = [];

/** What gets no answer is asked again, as it was. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      refusals.push(String(thrown));
      await delay(300);
    }
  }
}

async function inHall({ hallId, coordinator }: CastHall): Promise<string[]> {
  const { url, cast } = scene;
  const path = `/api/v1/seminars/${cast.seminarId}/halls/${hallId}/desk`;
  const response = await fetch(url + path, { headers: { cookie: coordinator.cookie } });
  const { people } = (await response.json()) as DeskSnapshot;
  return people.flatMap(({ personId, state }) => (state === 'in' ? [personId] : []));
}

describe('When the database is killed again and again under load', () => {
  it('nothing acknowledged is lost, spans go on, and nobody is given an outage', async () => {
    const [hall] = scene.cast.halls;
    if (!hall) throw new Error('cast');
    const screen = await scene.screen(hall);
    const viewers = await Promise.all(scene.cast.own.map((somebody) => scene.viewer(somebody)));
    let isGoing = true;
    const going = () => isGoing;
    const checkedIn = checkInWhile(hall, going);
    const raised = viewers.slice(0, 4).map(({ tab }) => raiseWhile(tab, going));

    for (let kills = 0; kills < 3; kills += 1) {
      await delay(4_000);
      await world.server.kill('database');
    }
    await delay(4_000);
    isGoing = false;
    const [acknowledged, ...waiting] = await Promise.all([checkedIn, ...raised]);
    expect(refusals.filter((refusal) => refusal.includes('server.failed'))).toEqual([]);

    expect(await inHall(hall)).toEqual(expect.arrayContaining(acknowledged));
    const { FloorModel } = await import('../integration/live/support/database.ts');
    const stored = await FloorModel.find({ seminarId: scene.cast.seminarId, open: true }).lean();
    expect(stored.map(({ _id }) => _id).sort()).toEqual(waiting.map(({ entryId }) => entryId).sort());
    await Promise.all(viewers.map(({ leave }) => leave()));
    await screen.leave();
    await scene.session('end');
    const report = await scene.report();
    expect(wrongLines(scene, report)).toEqual([]);
    expect(wrongTotals(scene, report)).toEqual([]);
    expect(report.interruptions).toEqual([]);
    expect(report.lines.filter(({ gaps }) => gaps.length > 0)).toEqual([]);
    expect(await reconcile(world.server)).toBe('No differences.');
  });
});
