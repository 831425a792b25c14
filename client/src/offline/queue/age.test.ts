import { deviceKeepsMs } from '@minber/shared/programmes/late';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agoMs, type Moment } from './age.ts';

const at = (monotonicMs: number, wallMs: number, pageId = 'page'): Moment => ({ monotonicMs, wallMs, pageId });

it('is by the greater of both clocks within a page, by the device’s after a reload, and never negative', () => {
  expect(agoMs(at(1000, 50_000), at(4000, 53_000))).toBe(3000);
  // Asleep: only the wall clock went on.
  expect(agoMs(at(1000, 50_000), at(2000, 950_000))).toBe(900_000);
  // Set back meanwhile.
  expect(agoMs(at(1000, 50_000), at(61_000, 20_000))).toBe(60_000);
  expect(agoMs(at(900_000, 50_000, 'before'), at(10, 57_000))).toBe(7000);
  expect(agoMs(at(900_000, 50_000, 'before'), at(10, 20_000))).toBe(0);
});

it('is a whole number that the server takes, whatever the clocks say', () => {
  const moment = fc.record({
    monotonicMs: fc.double({ noNaN: true, min: 0, max: 1e12 }),
    wallMs: fc.integer({ min: 0, max: 4e12 }),
    pageId: fc.constantFrom('one', 'other'),
  });
  fc.assert(
    fc.property(moment, moment, (then, now) => {
      const ago = agoMs(then, now);
      expect(Number.isInteger(ago)).toBe(true);
      expect(ago).toBeGreaterThanOrEqual(0);
      expect(ago).toBeLessThanOrEqual(deviceKeepsMs);
    }),
  );
});
