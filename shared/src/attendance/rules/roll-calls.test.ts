import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueRollCall, rollCallMoments, rollCallsApartMs } from './roll-calls.ts';

const minute = 60_000;
const hour = 60 * minute;
const usual = { afterStartMs: 10 * minute, hourly: true, beforeEndMs: 5 * minute };
const startedAt = 1_700_000_000_000;

const length = fc.integer({ min: 0, max: 10 * hour });
const seed = fc.stringMatching(/^[0-9a-f]{64}$/);
const times = fc.record({
  afterStartMs: fc.option(fc.integer({ min: 0, max: 2 * hour })),
  hourly: fc.boolean(),
  beforeEndMs: fc.option(fc.integer({ min: 0, max: 2 * hour })),
});
const session = fc.record({ length, seed }).map((given) => ({
  startedAt,
  plannedEnd: startedAt + given.length,
  seed: given.seed,
}));

describe('The moments of roll-calls', () => {
  it('are ten minutes after the start, once in each full hour and five minutes before the end', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 8 }), (given, hours) => {
        const moments = rollCallMoments(usual, { startedAt, plannedEnd: startedAt + hours * hour, seed: given });
        expect(moments.find(({ reason }) => reason === 'start')?.at).toBe(startedAt + 10 * minute);
        expect(moments.find(({ reason }) => reason === 'end')?.at).toBe(startedAt + hours * hour - 5 * minute);
        const hourly = moments.filter(({ reason }) => reason === 'hourly');
        expect(hourly.map(({ at }) => Math.floor((at - startedAt) / hour))).toEqual(hourly.map((_, index) => index));
        expect(hourly).toHaveLength(hours);
      }),
    );
  });

  it('are in order, inside the session and never closer than 8 minutes, whatever the policy', () => {
    fc.assert(
      fc.property(times, session, (policy, of) => {
        const moments = rollCallMoments(policy, of);
        for (const [index, { at }] of moments.entries()) {
          const next = moments[index + 1];
          if (next && next.at - at < rollCallsApartMs) return false;
          if (at < of.startedAt || at >= of.plannedEnd) return false;
        }
        return true;
      }),
    );
  });

  it('are the same for the same seed and elsewhere for another', () => {
    fc.assert(
      fc.property(times, session, (policy, of) => {
        expect(rollCallMoments(policy, of)).toEqual(rollCallMoments(policy, of));
      }),
    );
    const at = (given: string) =>
      rollCallMoments(
        { ...usual, afterStartMs: null, beforeEndMs: null },
        { startedAt, plannedEnd: startedAt + hour, seed: given },
      )[0]?.at ?? 0;
    const seen = Array.from({ length: 400 }, (_, index) => at(index.toString(16).padStart(64, '0')) - startedAt);
    expect(new Set(seen).size).toBeGreaterThan(390);
    for (let part = 0; part < 6; part += 1)
      expect(seen.filter((ms) => Math.floor(ms / (10 * minute)) === part).length).toBeGreaterThan(30);
  });

  it('are none where the policy asks for none', () => {
    fc.assert(
      fc.property(
        session,
        (of) => rollCallMoments({ afterStartMs: null, hourly: false, beforeEndMs: null }, of).length === 0,
      ),
    );
  });
});

describe('The roll-call that is due', () => {
  it('is each moment once, however often and however late it is looked for', () => {
    fc.assert(
      fc.property(session, fc.array(fc.integer({ min: 1, max: 30 * minute }), { maxLength: 200 }), (of, steps) => {
        const moments = rollCallMoments(usual, of);
        const asked: number[] = [];
        const made: string[] = [];
        let now = of.startedAt;
        for (const step of steps) {
          now += step;
          const due = dueRollCall(moments, asked, now);
          if (!due) continue;
          asked.push(now);
          made.push(`${due.reason}/${due.ordinal}`);
          expect(dueRollCall(moments, asked, now)).toBeUndefined();
        }
        expect(new Set(made).size).toBe(made.length);
        for (const [index, at] of asked.entries()) if (index > 0) expect(at).toBeGreaterThan(asked[index - 1] ?? 0);
      }),
    );
  });

  it('is nothing where somebody has just asked by hand', () => {
    const moments = rollCallMoments(usual, { startedAt, plannedEnd: startedAt + 30 * minute, seed: '0' });
    expect(dueRollCall(moments, [startedAt + 7 * minute], startedAt + 11 * minute)).toBeUndefined();
    expect(dueRollCall(moments, [startedAt + minute], startedAt + 11 * minute)?.reason).toBe('start');
  });
});
