import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay } from './institution.ts';

const instant = fc.integer({ min: Date.UTC(2024, 5, 1), max: Date.UTC(2040, 0, 1) });

describe('a day in Almaty', () => {
  it('ends at 19:00 UTC', () => {
    expect(endOfDay(Date.UTC(2026, 8, 1, 10))).toBe(Date.UTC(2026, 8, 1, 19));
    expect(endOfDay(Date.UTC(2026, 8, 1, 19))).toBe(Date.UTC(2026, 8, 2, 19));
  });
  it('is the same until its end and another one at its end', () => {
    fc.assert(fc.property(instant, (at) => dayOf(endOfDay(at) - 1) === dayOf(at) && dayOf(endOfDay(at)) > dayOf(at)));
  });
});
