import { describe, expect, it } from 'vitest';
import { type Interval, intersect, totalMs, union } from '../../../shared/src/attendance/rules/intervals.ts';
import type { Cast, Who } from './support/cast.ts';
import { hallOf, happenings, type Kill, type Line, numbers, second, truthOf } from './support/script.ts';
import { useWorld } from './support/world.ts';

const { anotherCast, report } = useWorld();
const minute = 60 * second;
const length = 10 * minute;
const closeEnough = 5 * second;

/** Plays a script against the recorder, the database and the report, as live and restarts would. */
async function play(cast: Cast, lines: Line[], kills: Kill[], seed: number) {
  const { recordedSession } = await import('./support/recorded.ts');
  const { Recorder } = await import('../../../server/src/attendance/record/recorder.ts');
  const { closeOrphans, storeSpans } = await import('../../../server/src/attendance/record/keeping.ts');
  const { newId } = await import('../../../server/src/platform/index.ts');
  const recorded = await recordedSession(cast, length / minute);
  const { start } = recorded;
  const node = `node-${seed}`;
  let boot = 0;
  const newRecorder = () => new Recorder({ node, boot: String(boot), newId });
  let recorder = newRecorder();
  for (const one of happenings(lines, kills, length + minute, numbers(seed))) {
    const at = start + Math.round(one.at);
    if (one.kind === 'heard') {
      const { owner } = one.line;
      recorder.hear({
        seminarId: cast.seminarId,
        sessionId: cast.sessionId,
        connectionId: `${seed}-${one.connectionId}`,
        ownerKind: owner.endsWith('Screen') ? 'screen' : 'person',
        ownerId: cast.ids[owner],
        hallId: hallOf(cast, owner),
        device: '',
        deviceId: null,
        network: null,
        staff: false,
        receiving: one.receiving,
        at,
      });
    } else if (one.kind === 'ended') recorder.ended(`${seed}-${one.connectionId}`, at, one.left);
    else if (one.kind === 'sweep') recorder.sweep(at);
    else if (one.kind === 'write') {
      const changed = recorder.takeChanged();
      if (changed.length > 0) await storeSpans(changed);
    } else {
      boot += 1;
      recorder = newRecorder();
      await closeOrphans({ node, boot: { $ne: String(boot) } });
    }
  }
  recorder.closeAll();
  const rest = recorder.takeChanged();
  if (rest.length > 0) await storeSpans(rest);
  for (const { at, backAt } of kills) await recorded.down((at - second) / minute, (backAt + second) / minute);
  return recorded;
}

const line = (owner: Line['owner'], from: number, to: number, more: Partial<Line> = {}): Line => ({
  owner,
  from: from * minute,
  to: to * minute,
  ending: 'leave',
  media: true,
  ...more,
});
const credited = async (cast: Cast, who: Who) => {
  const { lines } = await report('organiser', cast);
  return lines.find(({ personId }) => personId === cast.ids[who])?.creditedMs ?? Number.NaN;
};
const inSession = (intervals: Interval[]) => totalMs(intersect(union(intervals), [{ from: 0, to: length }]));

describe('Recorded minutes against the truth of a script, without any grace', () => {
  it('are right to five seconds for joins, leaves, cut lines and two devices at once', async () => {
    const random = numbers(7);
    for (let round = 0; round < 6; round++) {
      const cast = await anotherCast({ graceMs: 0 });
      const lines = (['aigerim', 'farida', 'bolat', 'dana', 'erlan'] as const).flatMap((who) => {
        const script: Line[] = [];
        for (let at = random() * minute; at < length; ) {
          const to = at + 20 * second + random() * 4 * minute;
          script.push({ owner: who, from: at, to, ending: random() < 0.4 ? 'cut' : 'leave', media: random() > 0.1 });
          at = random() < 0.3 ? at + (to - at) / 2 : to + 10 * second + random() * minute;
        }
        return script;
      });
      await play(cast, lines, [], round + 1);
      for (const who of ['aigerim', 'farida', 'bolat', 'dana', 'erlan'] as const) {
        const pieces = lines.filter(({ owner, media }) => owner === who && media).length;
        const truth = inSession(truthOf(lines, who));
        expect(Math.abs((await credited(cast, who)) - truth), `${who}, ${pieces} pieces`).toBeLessThan(closeEnough);
      }
    }
  });

  it('are right to five seconds though the server is killed twice', async () => {
    const cast = await anotherCast({ graceMs: 0 });
    const kills = [
      { at: 2.5 * minute, backAt: 2.5 * minute + 4 * second },
      { at: 6 * minute, backAt: 6 * minute + 20 * second },
    ];
    const lines = [
      line('aigerim', 0, 10),
      line('farida', 1, 8.2),
      line('bolat', 0, 2, { ending: 'cut' }),
      line('bolat', 4, 9),
      line('dana', 3, 5.5),
      line('erlan', 0, 6.1, { media: false }),
    ];
    await play(cast, lines, kills, 100);
    for (const who of ['aigerim', 'farida', 'bolat', 'dana', 'erlan'] as const) {
      const difference = Math.abs((await credited(cast, who)) - inSession(truthOf(lines, who)));
      expect(difference, who).toBeLessThan(closeEnough);
    }
    const { interruptions } = await report('organiser', cast);
    expect(interruptions).toHaveLength(2);
  });

  it('are right to five seconds in halls whose screen is cut, with people who come late and go early', async () => {
    const cast = await anotherCast({ graceMs: 0, unconfirmedLimitMs: 480 * minute });
    const lines = [
      line('northScreen', 0, 3, { ending: 'cut' }),
      line('northScreen', 4.5, 10),
      line('southScreen', 0, 10),
      line('erlan', 8, 10),
    ];
    const recorded = await play(cast, lines, [], 200);
    await recorded.hall('north', 'in', -20, 'bolat', 'dana');
    await recorded.hall('north', 'out', 7, 'dana');
    await recorded.hall('south', 'in', 1.5, 'erlan');
    await recorded.hall('south', 'out', 6, 'erlan');
    const truth = { bolat: 8.5, dana: 5.5, erlan: 4.5 + 2 };
    for (const who of ['bolat', 'dana', 'erlan'] as const)
      expect(Math.abs((await credited(cast, who)) - truth[who] * minute), who).toBeLessThan(closeEnough);
  });
});
