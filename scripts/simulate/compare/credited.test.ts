import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersect, subtract, totalMs, union } from '../../../shared/src/attendance/rules/intervals.ts';
import { creditedTimes, worstDisagreement } from './credited.ts';

const times = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 200 }))
    .map(([from, ms]) => ({ from, to: from + ms })),
  { maxLength: 6 },
);

describe('What a report says of a line', () => {
  it('tells when he was credited, whatever his gaps and the pauses', () => {
    fc.assert(
      fc.property(times, times, (someTimes, otherTimes) => {
        const live = union(someTimes);
        const credited = intersect(live, otherTimes);
        const [start, first, last] = [live[0], credited[0], credited.at(-1)];
        if (!start || !first || !last) return;
        const line = {
          creditedMs: totalMs(credited),
          lateMs: first.from > start.from ? first.from - start.from : null,
          gaps: subtract(intersect(live, [{ from: first.from, to: last.to }]), credited),
        };
        expect(creditedTimes(line, live)).toEqual(credited);
      }),
    );
  });

  it('is as wrong as the longest time about which it disagrees', () => {
    const really = [
      { from: 0, to: 10 },
      { from: 20, to: 30 },
    ];
    expect(worstDisagreement(really, really)).toBe(0);
    expect(worstDisagreement([{ from: 1, to: 30 }], really)).toBe(10);
    expect(worstDisagreement([], really)).toBe(10);
  });
});
