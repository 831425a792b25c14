import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTime } from '../../i18n/zone.ts';
import { monthAround, monthLater } from './month.ts';

const zones = fc.constantFrom('Asia/Almaty', 'Europe/Berlin', 'UTC');
const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('a month of the calendar', () => {
  it('is shown in whole weeks from Monday, each day once', () => {
    fc.assert(
      fc.property(moments, zones, (instant, zone) => {
        const { days, start, end } = monthAround(instant, zone);
        expect(days.length % 7).toBe(0);
        days.forEach((day, at) => {
          const { hour, minute, weekday } = wallTime(day, zone);
          expect([hour, minute, weekday]).toEqual([0, 0, at % 7]);
        });
        expect(days).toContain(start);
        expect(instant).toBeGreaterThanOrEqual(start);
        expect(instant).toBeLessThan(end);
      }),
    );
  });

  it('leads to the month after it and back', () => {
    const { start } = monthAround(Date.UTC(2026, 11, 15), 'Asia/Almaty');
    const next = monthLater(start, 1, 'Asia/Almaty');
    expect(wallTime(next, 'Asia/Almaty')).toMatchObject({ year: 2027, month: 1, day: 1, hour: 0 });
    expect(monthLater(next, -1, 'Asia/Almaty')).toBe(start);
  });
});
