import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areEven, evenFractions, shareOf } from './fractions.ts';

const options = (count: number) => Array.from({ length: count }, () => ({ fraction: 0 }));

describe('weights of options', () => {
  it('of the right ones add up to the whole mark, and all together are worth no more', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 20 }), (right) => {
        const made = evenFractions(options(right.length), (_, at) => right[at] === true);
        const sum = (some: { fraction: number }[]) => some.reduce((total, { fraction }) => total + fraction, 0);
        const positive = sum(made.filter(({ fraction }) => fraction > 0));
        expect(positive).toBeCloseTo(right.includes(true) ? 1 : 0);
        expect(sum(made)).toBeLessThanOrEqual(1 + 1e-9);
        expect(areEven(made)).toBe(true);
      }),
    );
  });

  it('of an author’s own are told from even ones', () => {
    expect(areEven([{ fraction: 1 }, { fraction: 0.5 }, { fraction: 0 }])).toBe(false);
    expect(areEven([{ fraction: 0.5 }, { fraction: 0.5 }, { fraction: -0.5 }])).toBe(true);
  });

  it('take 33 and 67 per cent as thirds', () => {
    expect(shareOf(33) * 3).toBeCloseTo(1, 12);
    expect(shareOf(33) + shareOf(67)).toBeCloseTo(1, 12);
    expect(shareOf(50)).toBe(0.5);
    expect(shareOf(-150)).toBe(-1);
  });
});
