import fc from 'fast-check';
import { expect, it } from 'vitest';
import { delayAfter } from './backoff.ts';

it('waits longer after each failure, never under a second nor over five minutes', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.nat({ max: 100 }), chance, (failures, by) => {
      const delay = delayAfter(failures, by);
      expect(delay).toBeGreaterThanOrEqual(1000);
      expect(delay).toBeLessThanOrEqual(300_000);
      expect(delayAfter(failures + 1, by)).toBeGreaterThanOrEqual(delay);
    }),
  );
});
