import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttendancePolicy } from '../../seminars/attendance-policy.ts';
import { halvesOf, verdictOf } from './verdict.ts';

const minute = 60_000;
const credit = (creditedMs: number, more: Partial<AttendancePolicy> = {}) =>
  verdictOf(
    { creditedMs, unconfirmedMs: 0, liveMs: 180 * minute, seen: true },
    AttendancePolicy.parse({ mode: 'proportional', ...more }),
  );

describe('Proportional hours in steps of 0.5', () => {
  it('are the greatest half that was fully attended', () => {
    fc.assert(
      fc.property(fc.nat(12 * 60 * minute), fc.integer({ min: 1, max: 120 }), (ms, academicMinutes) => {
        const hours = halvesOf(ms, academicMinutes);
        const hourMs = academicMinutes * minute;
        expect(Number.isInteger(hours * 2)).toBe(true);
        expect(hours * hourMs).toBeLessThanOrEqual(ms);
        expect((hours + 0.5) * hourMs).toBeGreaterThan(ms);
      }),
    );
  });

  it('never fall when more is attended', () => {
    fc.assert(
      fc.property(fc.nat(180 * minute), fc.nat(180 * minute), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(credit(more).hours).toBeGreaterThanOrEqual(credit(less).hours);
      }),
    );
  });

  it('round down by default and to one decimal where the policy says so', () => {
    expect(credit(89 * minute)).toMatchObject({ hours: 1.5, credited: true, why: 'proportional' });
    expect(credit(90 * minute).hours).toBe(2);
    expect(credit(89 * minute, { hoursIn: 'tenths' }).hours).toBe(2);
    expect(credit(80 * minute, { hoursIn: 'tenths' }).hours).toBe(1.8);
  });

  it('credit nobody who attended less than the first step', () => {
    expect(credit(22 * minute)).toMatchObject({ hours: 0, credited: false, why: 'too-little' });
    expect(credit(22.5 * minute)).toMatchObject({ hours: 0.5, credited: true });
  });
});
