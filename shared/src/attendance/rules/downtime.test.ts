import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttendancePolicy } from '../../seminars/attendance-policy.ts';
import type { DeviceSpan } from './conflicts.ts';
import { type Credit, creditOf } from './credit.ts';
import type { Interval } from './intervals.ts';

const policy = AttendancePolicy.parse({ graceMs: 0 });
const askedEveryMs = 2_000;

/** One process of the server, until it is killed. What it calls now is `aheadMs` ahead of the true time. */
interface Life {
  aheadMs: number;
  livesMs: number;
  /** The one before was dead for so long until this one was there, and had last said that it lived so long before. */
  downMs: number;
  beatAgoMs: number;
  /** A page is back so long after the process is there, and receives by that answer; it is heard last so long before the end. */
  backMs: number;
  receivesBy: number;
  heardAgoMs: number;
  /** In the middle of it somebody says goodbye and is away for so long. */
  awayMs: number;
}
const ms = (min: number, max: number) => fc.integer({ min, max });
const life: fc.Arbitrary<Life> = fc.record({
  aheadMs: ms(-100, 100),
  livesMs: ms(30_000, 60_000),
  downMs: fc.oneof(ms(5, 100), ms(5, 5_000)),
  beatAgoMs: fc.oneof(ms(0, 100), ms(0, 2_000)),
  backMs: fc.oneof(ms(0, 100), ms(0, 12_000)),
  receivesBy: ms(0, 2),
  heardAgoMs: fc.oneof(ms(0, 100), ms(0, askedEveryMs)),
  awayMs: ms(5_000, 60_000),
});
const lives = fc.array(life, { minLength: 2, maxLength: 4 });

/** What the processes store of somebody who is there in these stretches of the true time, and what they say of each other. */
function recorded(processes: readonly Life[], there: readonly Interval[]) {
  const [devices, idle, interruptions]: [DeviceSpan[], DeviceSpan[], Interval[]] = [[], [], []];
  for (const [index, { up, from, to }] of times(processes).entries()) {
    const isLast = index === processes.length - 1;
    const next = times(processes)[index + 1];
    const clock = (at: number) => Math.round(at + up.aheadMs);
    for (const stay of there) {
      const joins = index > 0 && stay.from < from ? from + up.backMs : Math.max(stay.from, from);
      const until = Math.min(stay.to, to);
      const firstAskedMs = (to - up.heardAgoMs - joins + askedEveryMs) % askedEveryMs;
      const asked = [joins, ...asks(joins + firstAskedMs, until)];
      const received = asked[up.receivesBy];
      if (joins >= until || received === undefined) continue;
      const isInterrupted = stay.to >= to && !isLast;
      const span = { hallId: null, interrupted: isInterrupted };
      const last = isInterrupted ? (asked.at(-1) ?? joins) : until;
      devices.push({ ...span, from: clock(received), to: clock(last) });
      if (up.receivesBy > 0)
        idle.push({ ...span, interrupted: false, from: clock(joins), to: clock(asked[up.receivesBy] ?? joins) });
    }
    if (!next) continue;
    const lastAlive = clock(to - next.up.beatAgoMs);
    interruptions.push({ from: lastAlive, to: Math.max(lastAlive + 1, Math.round(next.from + next.up.aheadMs)) });
  }
  return { devices, idle, interruptions };
}

function times(processes: readonly Life[]) {
  let at = 0;
  return processes.map((up, index) => {
    const from = index === 0 ? 0 : at + up.downMs;
    at = from + up.livesMs;
    return { up, from, to: at };
  });
}

function asks(from: number, until: number): number[] {
  const result = [];
  for (let at = from; at < until; at += askedEveryMs) result.push(at);
  return result;
}

function credited(processes: readonly Life[], there: readonly Interval[], live: Interval): Credit {
  const known = { ...recorded(processes, there), stays: [], screens: [], added: [], corrections: [] };
  return creditOf({ ...known, live: [live], policy, asOf: live.to, endedAt: null });
}

/** From when everybody who was there at the beginning receives, until the last of the processes hears nobody more. */
function sessionOf(processes: readonly Life[]): Interval {
  const last = times(processes).at(-1);
  return { from: 8_000, to: (last?.to ?? 0) - 3_000 };
}

describe('Processes that follow one another with clocks that are not quite the same', () => {
  it('leave no gap in the line of who was there all the while', () => {
    fc.assert(
      fc.property(lives, (processes) => {
        const live = sessionOf(processes);
        const line = credited(processes, [{ from: 0, to: live.to + 3_000 }], live);
        expect(line.gaps).toEqual([]);
        expect(line.creditedMs).toBe(line.liveMs);
      }),
      { numRuns: 500 },
    );
  });

  it('give nothing to who was away, whatever was killed meanwhile', () => {
    fc.assert(
      fc.property(lives, (processes) => {
        const live = sessionOf(processes);
        const away = times(processes).map(({ up, from, to }) => {
          const left = (from + to) / 2 + 5_000;
          return { from: left, to: left + up.awayMs };
        });
        const there: Interval[] = [];
        let at = 0;
        for (const { from, to } of away) {
          if (from > at) there.push({ from: at, to: from });
          at = Math.max(at, to);
        }
        there.push({ from: at, to: live.to + 3_000 });
        const attendedMs = there.reduce(
          (sum, { from, to }) => sum + Math.max(0, Math.min(to, live.to) - Math.max(from, live.from)),
          0,
        );
        const clocksMs = processes.length * 2 * 200;
        expect(credited(processes, there, live).creditedMs).toBeLessThanOrEqual(attendedMs + clocksMs);
      }),
      { numRuns: 500 },
    );
  });
});
