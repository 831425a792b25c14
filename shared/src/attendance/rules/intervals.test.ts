import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeGaps, type Interval, intersect, subtract, totalMs, union } from './intervals.ts';

const interval = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }));
const intervals = fc.array(interval, { maxLength: 12 });

/** The same, second by second. */
const seconds = (list: readonly Interval[]) =>
  Array.from({ length: 100 }, (_, at) => list.some(({ from, to }) => from <= at && at < to));
const count = (flags: boolean[]) => flags.filter(Boolean).length;

describe('Interval arithmetic', () => {
  it('agrees with counting second by second', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const left = seconds(a);
        const right = seconds(b);
        expect(seconds(union(a, b))).toEqual(left.map((flag, at) => flag || right[at] === true));
        expect(seconds(intersect(a, b))).toEqual(left.map((flag, at) => flag && right[at] === true));
        expect(seconds(subtract(a, b))).toEqual(left.map((flag, at) => flag && right[at] !== true));
        expect(totalMs(a)).toBe(count(left));
      }),
    );
  });

  it('gives sorted, disjoint, non-empty intervals, whatever the order of input', () => {
    fc.assert(
      fc.property(intervals, fc.nat(), (a, seed) => {
        const result = union(a);
        for (const [at, { from, to }] of result.entries()) {
          expect(from).toBeLessThan(to);
          const next = result[at + 1];
          if (next) expect(to).toBeLessThan(next.from);
        }
        const shuffled = a.map((item, at) => ({ item, key: (at * 7919 + seed) % 101 }));
        shuffled.sort((x, y) => x.key - y.key);
        expect(union(shuffled.map(({ item }) => item))).toEqual(result);
        expect(union(result)).toEqual(result);
      }),
    );
  });

  it('closes gaps up to the grace and no longer ones', () => {
    const two = [
      { from: 0, to: 10 },
      { from: 14, to: 20 },
    ];
    expect(closeGaps(two, 4)).toEqual([{ from: 0, to: 20 }]);
    expect(closeGaps(two, 3)).toEqual(two);
  });

  it('never changes what it was given', () => {
    const given: Interval[] = [
      { from: 5, to: 9 },
      { from: 0, to: 6 },
    ];
    const copy = structuredClone(given);
    union(given);
    closeGaps(given, 10);
    subtract(given, given);
    expect(given).toEqual(copy);
  });
});
