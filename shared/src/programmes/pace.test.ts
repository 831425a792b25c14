import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesFor } from './pace.ts';

const day = 86_400_000;
const times = fc.record({
  startsAt: fc.integer({ min: 0, max: 1000 * day }),
  length: fc.integer({ min: 1, max: 400 * day }),
  paceDays: fc.integer({ min: 1, max: 1000 }),
  enrolledAt: fc.integer({ min: 0, max: 2000 * day }),
});

describe('a cohort with relative dates', () => {
  it('gives everybody a time of his own within the cohort, as long as it can be', () => {
    fc.assert(
      fc.property(times, ({ startsAt, length, paceDays, enrolledAt }) => {
        const endsAt = startsAt + length;
        const own = datesFor({ startsAt, endsAt, paceDays }, enrolledAt);
        expect(own.startsAt).toBeGreaterThanOrEqual(startsAt);
        expect(own.startsAt).toBeLessThanOrEqual(own.endsAt);
        expect(own.endsAt).toBeLessThanOrEqual(endsAt);
        if (enrolledAt >= startsAt && enrolledAt <= endsAt) expect(own.startsAt).toBe(enrolledAt);
        if (own.endsAt < endsAt) expect(own.endsAt - own.startsAt).toBe(paceDays * day);
      }),
    );
  });

  it('never gives less to who enrols earlier', () => {
    fc.assert(
      fc.property(times, fc.nat(300 * day), ({ startsAt, length, paceDays, enrolledAt }, earlier) => {
        const cohort = { startsAt, endsAt: startsAt + length, paceDays };
        const [late, early] = [datesFor(cohort, enrolledAt), datesFor(cohort, enrolledAt - earlier)];
        expect(early.startsAt).toBeLessThanOrEqual(late.startsAt);
        expect(early.endsAt - early.startsAt).toBeGreaterThanOrEqual(late.endsAt - late.startsAt);
      }),
    );
  });

  it('is no matter of enrolment where the dates are fixed', () => {
    fc.assert(
      fc.property(times, fc.constantFrom(null, undefined), ({ startsAt, length, enrolledAt }, paceDays) => {
        const fixed = { startsAt, endsAt: startsAt + length };
        expect(datesFor({ ...fixed, paceDays }, enrolledAt)).toEqual(fixed);
      }),
    );
  });
});
