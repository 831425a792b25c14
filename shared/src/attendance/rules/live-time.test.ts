import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, intersect, subtract, totalMs, union } from './intervals.ts';
import { addedTime, clippedTo, correctedLive, effectOf, type LiveCorrection } from './live-time.ts';

const stretch = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 80 }))
  .map(([from, length]) => ({ from, to: from + length }));
const recorded = fc.array(stretch, { minLength: 1, maxLength: 4 });
const corrections = fc
  .array(fc.record({ interval: stretch, effect: fc.constantFrom('add' as const, 'remove' as const), at: fc.nat(5) }), {
    maxLength: 5,
  })
  .map((list) => list.map((one, index): LiveCorrection => ({ ...one, correctionId: String(index) })));
const isIn = (list: readonly Interval[], at: number) => list.some(({ from, to }) => from <= at && at < to);
const bounds = { from: -60, to: 500 };

describe('Live time after corrections', () => {
  it('is, moment by moment, what the last correction that names the moment says, else what was recorded', () => {
    fc.assert(
      fc.property(recorded, corrections, fc.nat(400), (live, all, at) => {
        const last = all.toSorted((a, b) => a.at - b.at).findLast(({ interval }) => isIn([interval], at));
        expect(isIn(correctedLive(live, all), at)).toBe(last ? last.effect === 'add' : isIn(live, at));
      }),
    );
  });

  it('does not depend on the order in which corrections are listed', () => {
    fc.assert(
      fc.property(recorded, corrections, (live, all) => {
        expect(correctedLive(live, all.toReversed())).toEqual(correctedLive(live, all));
      }),
    );
  });

  it('consists of what was recorded and what was added, and nothing else', () => {
    fc.assert(
      fc.property(recorded, corrections, (was, all) => {
        const live = correctedLive(was, all);
        expect(union(intersect(live, was), addedTime(was, live))).toEqual(live);
        expect(intersect(addedTime(was, live), was)).toEqual([]);
      }),
    );
  });
});

describe('A correction of the host’s mistake', () => {
  it('makes the session begin and end when it truly did', () => {
    fc.assert(
      fc.property(recorded, fc.integer({ min: -60, max: 500 }), (live, moment) => {
        for (const kind of ['true-start', 'true-end'] as const) {
          const effect = effectOf({ kind, moment }, live, bounds);
          if (typeof effect === 'string') continue;
          const after = correctedLive(live, [{ correctionId: 'a', at: 1, ...effect }]);
          if (effect.effect === 'add') expect(kind === 'true-start' ? after[0]?.from : after.at(-1)?.to).toBe(moment);
          else if (kind === 'true-start') expect(after).toEqual(subtract(live, [{ from: -1e6, to: moment }]));
          else expect(after).toEqual(subtract(live, [{ from: moment, to: 1e6 }]));
        }
      }),
    );
  });

  it('takes a break out, and puts back a pause that was none', () => {
    fc.assert(
      fc.property(recorded, stretch, (live, wanted) => {
        const gone = effectOf({ kind: 'break', ...wanted }, live, bounds);
        const back = effectOf({ kind: 'no-break', ...wanted }, live, bounds);
        const apply = (effect: typeof gone) =>
          typeof effect === 'string' ? undefined : correctedLive(live, [{ correctionId: 'a', at: 1, ...effect }]);
        const without = apply(gone);
        const filled = apply(back);
        if (without) expect(intersect(without, [wanted])).toEqual([]);
        if (filled) expect(totalMs(filled)).toBe(totalMs(live) + totalMs(subtract([wanted], live)));
      }),
    );
  });

  const live = [
    { from: 0, to: 40 },
    { from: 50, to: 100 },
  ];

  it('is refused outside the session, and where the record says so already', () => {
    expect(effectOf({ kind: 'true-start', moment: -61 }, live, bounds)).toBe('outside');
    expect(effectOf({ kind: 'true-start', moment: 100 }, live, bounds)).toBe('outside');
    expect(effectOf({ kind: 'true-end', moment: 501 }, live, bounds)).toBe('outside');
    expect(effectOf({ kind: 'true-end', moment: 0 }, live, bounds)).toBe('outside');
    expect(effectOf({ kind: 'break', from: 90, to: 101 }, live, bounds)).toBe('outside');
    expect(effectOf({ kind: 'no-break', from: -5, to: 10 }, live, bounds)).toBe('outside');
    expect(effectOf({ kind: 'break', from: 20, to: 20 }, live, bounds)).toBe('outside');
    expect(effectOf({ kind: 'true-start', moment: 10 }, [], bounds)).toBe('outside');
    expect(effectOf({ kind: 'true-start', moment: 0 }, live, bounds)).toBe('nothing');
    expect(effectOf({ kind: 'true-end', moment: 100 }, live, bounds)).toBe('nothing');
    expect(effectOf({ kind: 'break', from: 41, to: 49 }, live, bounds)).toBe('nothing');
    expect(effectOf({ kind: 'no-break', from: 5, to: 30 }, live, bounds)).toBe('nothing');
  });

  it('of what lies in added time keeps all else that is known', () => {
    expect(
      clippedTo(
        [{ from: 0, to: 30, hallId: 'a' }],
        [
          { from: 10, to: 20 },
          { from: 25, to: 90 },
        ],
      ),
    ).toEqual([
      { from: 10, to: 20, hallId: 'a' },
      { from: 25, to: 30, hallId: 'a' },
    ]);
  });
});
