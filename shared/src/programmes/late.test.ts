import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceKeepsMs, saidAt } from './late.ts';

const day = 86_400_000;
const arrival = fc.record({
  arrivedAt: fc.integer({ min: 0, max: 200 * day }),
  agoMs: fc.integer({ min: 0, max: deviceKeepsMs }),
  from: fc.integer({ min: 0, max: 100 * day }),
  endsAt: fc.integer({ min: 0, max: 100 * day }),
});

describe('what arrives from a device', () => {
  it('is taken while the cohort runs, at the time it was said and never after it arrived', () => {
    fc.assert(
      fc.property(arrival, (one) => {
        const said = saidAt({ ...one, endsAt: one.arrivedAt + 1 });
        expect(said?.isLate).toBe(false);
        expect(said?.at).toBeLessThanOrEqual(one.arrivedAt);
        expect(said?.at).toBeGreaterThanOrEqual(Math.min(one.arrivedAt, one.from));
        expect(said?.at).toBeGreaterThanOrEqual(one.arrivedAt - one.agoMs);
      }),
    );
  });

  it('is taken as late after the end exactly where it was said before it, and for two weeks', () => {
    fc.assert(
      fc.property(arrival, (one) => {
        fc.pre(one.arrivedAt >= one.endsAt);
        const said = saidAt(one);
        if (said) {
          expect(said.isLate).toBe(true);
          expect(said.at).toBeLessThan(one.endsAt);
          expect(one.arrivedAt).toBeLessThan(one.endsAt + deviceKeepsMs);
        } else {
          const couldBe = one.arrivedAt - one.agoMs < one.endsAt && one.from < one.endsAt;
          expect(couldBe && one.arrivedAt < one.endsAt + deviceKeepsMs).toBe(false);
        }
      }),
    );
  });

  it('said now after the end is too late', () => {
    fc.assert(
      fc.property(arrival, (one) => {
        fc.pre(one.arrivedAt >= one.endsAt);
        expect(saidAt({ ...one, agoMs: 0 })).toBeUndefined();
      }),
    );
  });
});
