import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../scripts/people/tab.ts';
import type { DeskSnapshot } from '../../shared/src/attendance/desk.ts';
import type { FloorEntry } from '../../shared/src/live/state.ts';
import type { CastHall } from '../support/people/cast.ts';
import { wrongLines, wrongTotals } from '../support/people/comparison.ts';
import type { Scene } from '../support/people/scene.ts';
import { enter, type World } from '../support/people/world.ts';
import { reconcile } from './support/reconcile.ts';
import { type Supervised, startSupervised } from './support/supervised.ts';

let world: World & { server: Supervised };

beforeAll(async () => {
  world = await enter(await startSupervised({ RTC_WORKERS: '1' }));
});
afterAll(() => world.stop());

/** Checks people in one after the other for as long as it may; whom the server has acknowledged. */
async function checkInWhile(scene: Scene, hall: CastHall, going: () => boolean): Promise<string[]> {
  const acknowledged: string[] = [];
  for (const { id } of hall.people) {
    if (!going()) break;
    const actionId = randomUUID();
    const tappedAt = performance.now();
    scene.truth.stay(id, hall.hallId);
    // What gets no answer is sent again with the same id, as the Desk does.
    for (let sent = false; !sent; ) {
      const agoMs = Math.round(performance.now() - tappedAt);
      sent = await scene.desk(hall).checkIn(id, { actionId, agoMs }).then(() => true, () => false); // biome-ignore format: one line
    }
    acknowledged.push(id);
  }
  return acknowledged;
}

/** Raises and withdraws hands for as long as it may, and leaves the last one up; what the server acknowledged. */
async function raiseWhile({ line }: Tab, going: () => boolean): Promise<FloorEntry> {
  let up: FloorEntry | undefined;
  while (going() || !up) {
    if (up) {
      const { entryId } = up;
      const isDown = await line.ask('floor:withdraw', { entryId }).then(() => true, () => false); // biome-ignore format: one line
      if (isDown) up = undefined;
    }
    up ??= await line.ask('floor:raise', { line: 'Сұрақ бар', key: randomUUID() }).catch(() => undefined);
  }
  return up;
}

async function inHall({ url, cast }: Scene, { hallId, coordinator }: CastHall): Promise<string[]> {
  const path = `/api/v1/seminars/${cast.seminarId}/halls/${hallId}/desk`;
  const response = await fetch(url + path, { headers: { cookie: coordinator.cookie } });
  const { people } = (await response.json()) as DeskSnapshot;
  return people.flatMap(({ personId, state }) => (state === 'in' ? [personId] : []));
}

describe('When the database is killed again and again under load', () => {
  it('nothing acknowledged is lost, spans go on, and nobody is given an outage', async () => {
    const scene = await world.scene({ own: 12, halls: [200] });
    const [hall] = scene.cast.halls;
    if (!hall) throw new Error('cast');
    const screen = await scene.screen(hall);
    const viewers = await Promise.all(scene.cast.own.map((somebody) => scene.viewer(somebody)));
    let isGoing = true;
    const going = () => isGoing;
    const checkedIn = checkInWhile(scene, hall, going);
    const raised = viewers.slice(0, 4).map(({ tab }) => raiseWhile(tab, going));

    for (let kills = 0; kills < 3; kills += 1) {
      await delay(4_000);
      await world.server.kill('database/child.ts');
    }
    await delay(4_000);
    isGoing = false;
    const [acknowledged, ...waiting] = await Promise.all([checkedIn, ...raised]);

    expect(await inHall(scene, hall)).toEqual(expect.arrayContaining(acknowledged));
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
