import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wrongLines, wrongTotals } from '../support/people/comparison.ts';
import { Elsewhere } from '../support/people/elsewhere.ts';
import type { Scene } from '../support/people/scene.ts';
import { beginScript, numbers } from '../support/people/script.ts';
import { ControlRoom } from '../support/people/watch.ts';
import { startWorld, type World } from '../support/people/world.ts';

let world: World;
const machines: Elsewhere[] = [];

beforeAll(async () => {
  world = await startWorld({ RTC_WORKERS: '1' });
});
afterAll(async () => {
  await Promise.all(machines.map((machine) => machine.die()));
  await world.stop();
});

const machine = (options?: Parameters<typeof Elsewhere.start>[0]) => {
  const started = Elsewhere.start(options);
  machines.push(started);
  return started;
};
const of = <T>(list: readonly T[], at: number): T => {
  const found = list[at];
  if (found === undefined) throw new Error(`There is no number ${at}`);
  return found;
};

/** The session ends, and its report says what happened. */
async function endedWell(scene: Scene) {
  await scene.session('end');
  const report = await scene.report();
  expect(wrongLines(scene, report)).toEqual([]);
  expect(wrongTotals(scene, report)).toEqual([]);
  expect(report.interruptions).toEqual([]);
  return report;
}

describe.concurrent('The report of a session says to five seconds what happened', () => {
  it('when people come and go at random, say goodbye or not, and lose their line and come back', async () => {
    const scene = await world.scene({ own: 10 });
    const at = beginScript();
    const length = 40;
    await Promise.all(
      scene.cast.own.map(async (somebody, index) => {
        const random = numbers(index + 1);
        for (let now = random() * 5; now < length - 3; now += 1 + random() * 6) {
          await at(now);
          const { tab, leave } = await scene.viewer(somebody);
          now += 2 + random() * 12;
          if (random() < 0.3) {
            await at(now);
            tab.line.socket.io.engine.close();
            now += 3 + random() * 5;
          }
          await at(Math.min(now, length));
          if (random() < 0.5) tab.vanish();
          await leave();
        }
      }),
    );
    await endedWell(scene);
  });

  it('when lines are cut, machines die, devices overlap, clocks are wrong, and nothing is received', async () => {
    const scene = await world.scene({ own: 7 });
    const [frozen, neverBack, dying, twoDevices, wrongClock, deaf, absent] = scene.cast.own;
    if (!frozen || !neverBack || !dying || !twoDevices || !wrongClock || !deaf || !absent) throw new Error('cast');
    const [first, second, third] = [machine(), machine(), machine({ clockWrongByMs: -3 * 3_600_000 })];
    const room = await ControlRoom.watch(scene);
    const at = beginScript();
    const sitDown = async (on: Elsewhere, somebody: typeof frozen) => {
      const tab = await on.open({ ...scene.admission(somebody), as: 'viewer' });
      return { tab, gone: scene.truth.device(somebody.id) };
    };
    let droppedAfterMs = 0;
    await Promise.all([
      (async () => {
        const before = await sitDown(first, frozen);
        await at(12);
        first.freeze();
        before.gone();
        const cutAt = Date.now();
        await expect.poll(() => room.totals.dropped, { timeout: 12_000, interval: 50 }).toBeGreaterThanOrEqual(1);
        droppedAfterMs = Date.now() - cutAt;
        await at(24);
        first.thaw();
        const gone = scene.truth.device(frozen.id);
        await at(36);
        gone();
        await before.tab.leave();
      })(),
      (async () => {
        const other = machine();
        const { gone } = await sitDown(other, neverBack);
        await at(20);
        other.freeze();
        gone();
      })(),
      (async () => {
        const { gone } = await sitDown(second, dying);
        await at(16);
        await second.die();
        gone();
      })(),
      (async () => {
        await at(2);
        const laptop = await scene.viewer(twoDevices);
        await at(14);
        const phone = await scene.viewer(twoDevices);
        await at(22);
        await laptop.leave();
        await at(34);
        await phone.leave();
      })(),
      (async () => {
        const { tab, gone } = await sitDown(third, wrongClock);
        await at(30);
        gone();
        await tab.leave();
      })(),
      (async () => {
        const { leave } = await scene.viewer(deaf, { media: false });
        await at(34);
        await leave();
      })(),
    ]);
    room.close();
    // 6 s after it was last heard, which was up to 2 s before, and half a second until it is told.
    expect(droppedAfterMs).toBeGreaterThan(3_500);
    expect(droppedAfterMs).toBeLessThan(8_000);
    const { lines } = await endedWell(scene);
    const lineOf = (id: string) => lines.find(({ personId }) => personId === id);
    expect(lineOf(deaf.id)).toMatchObject({ creditedMs: 0, why: 'no-media' });
    expect(lineOf(absent.id)).toMatchObject({ creditedMs: 0, why: 'absent' });
    expect(lineOf(frozen.id)?.gaps).toHaveLength(1);
  });

  it('when halls check people in and out, their screen is cut, and one body is in two halls', async () => {
    const scene = await world.scene({ halls: [5, 1] });
    const [north, south] = [of(scene.cast.halls, 0), of(scene.cast.halls, 1)];
    const [whole, late, early, twice, companion] = north.people;
    if (!whole || !late || !early || !twice || !companion) throw new Error('cast');
    const cut = machine();
    const at = beginScript();
    const southScreen = await scene.screen(south);
    const northScreen = await cut.open({ ...scene.admission(north.screen), as: 'screen' });
    let screenGone = scene.truth.screen(north.hallId);
    await Promise.all([
      (async () => {
        await at(16);
        cut.freeze();
        screenGone();
        await at(25);
        cut.thaw();
        screenGone = scene.truth.screen(north.hallId);
      })(),
      scene.checkIn(north, whole.id),
      (async () => {
        await at(8);
        await scene.checkIn(north, late.id);
      })(),
      (async () => {
        await at(2);
        const checkOut = await scene.checkIn(north, early.id);
        await at(12);
        await checkOut();
      })(),
      (async () => {
        await at(4);
        const leaveNorth = await scene.checkIn(north, twice.id);
        await at(10);
        const leaveSouth = await scene.checkIn(south, twice.id);
        await at(20);
        await leaveNorth();
        await at(30);
        await leaveSouth();
      })(),
      (async () => {
        // His phone is with us, but nobody checked him in.
        const phone = await scene.open({
          ...scene.admission(companion),
          as: 'companion',
          hallId: north.hallId,
          media: false,
        });
        await at(30);
        await phone.leave();
      })(),
      (async () => {
        // The Desk was offline for eight seconds: what it sends late happened when it was tapped.
        const somebody = of(south.people, 0);
        await at(6);
        scene.truth.stay(somebody.id, south.hallId);
        await at(14);
        await scene.desk(south).checkIn(somebody.id, { agoMs: 8_000 });
      })(),
      at(34),
    ]);
    screenGone();
    await northScreen.leave();
    await southScreen.leave();
    const { conflicts, halls, live } = await endedWell(scene);
    expect(conflicts.map(({ kind, person }) => [kind, person.personId])).toEqual([['two-halls', twice.id]]);
    const gaps = halls.find(({ place }) => place.kind === 'hall' && place.hallId === north.hallId)?.screenGaps ?? [];
    // On a busy machine it takes a while until the screen is there at all.
    const cuts = gaps.filter(({ from }) => from !== live[0]?.from);
    expect(cuts.filter(({ from, to }) => to - from > 5_000)).toHaveLength(1);
  });

  it('when the session is paused, begins after people came, and ends before they leave', async () => {
    const scene = await world.scene({ own: 3 });
    const at = beginScript();
    const [whole, overPause, inPause] = scene.cast.own;
    if (!whole || !overPause || !inPause) throw new Error('cast');
    const first = await scene.viewer(whole);
    await Promise.all([
      (async () => {
        await at(10);
        await scene.session('pause');
        await at(20);
        await scene.session('resume');
      })(),
      (async () => {
        await at(5);
        const { leave } = await scene.viewer(overPause);
        await at(26);
        await leave();
      })(),
      (async () => {
        await at(11);
        const { leave } = await scene.viewer(inPause);
        await at(18);
        await leave();
      })(),
    ]);
    await at(30);
    const report = await endedWell(scene);
    expect(report.live).toHaveLength(2);
    expect(report.lines.find(({ personId }) => personId === inPause.id)).toMatchObject({ creditedMs: 0 });
    // Everybody has been heard once more since the end, and that is written.
    await delay(5_000);
    const { lines } = await scene.report();
    await first.leave();
    expect((await scene.report()).lines).toEqual(lines);
  });
});
