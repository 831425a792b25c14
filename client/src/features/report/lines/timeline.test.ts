import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, within, without } from './timeline.ts';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]) => ({ from, to: from + length }));
const intervals = fc.array(interval, { maxLength: 6 });
const covers = (set: Interval[], second: number) => set.some(({ from, to }) => from <= second && second < to);

describe('intervals on a line', () => {
  it('lose exactly the seconds that are cut out of them', () => {
    fc.assert(
      fc.property(intervals, intervals, (some, cuts) => {
        const left = without(some, cuts);
        for (let second = 0; second < 90; second += 1)
          expect(covers(left, second)).toBe(covers(some, second) && !covers(cuts, second));
      }),
    );
  });

  it('keep exactly the seconds they share with others', () => {
    fc.assert(
      fc.property(intervals, intervals, (some, others) => {
        const shared = within(some, others);
        for (let second = 0; second < 90; second += 1)
          expect(covers(shared, second)).toBe(covers(some, second) && covers(others, second));
      }),
    );
  });
});
