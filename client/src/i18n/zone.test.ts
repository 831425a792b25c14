import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromInputValue, startOfDay, toInputValue, wallTime } from './zone.ts';

const hour = 3_600_000;

describe('times in a zone', () => {
  it('shows the wall clock of Almaty, five hours before UTC', () => {
    expect(wallTime(Date.UTC(2026, 10, 22, 20, 5, 7), 'Asia/Almaty')).toEqual({
      year: 2026,
      month: 11,
      day: 23,
      hour: 1,
      minute: 5,
      second: 7,
      weekday: 0,
    });
  });

  it('reads back every minute it wrote into a form, in a zone without clock changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2024, 5, 1), max: Date.UTC(2040, 0, 1) }), (instant) => {
        const minute = Math.floor(instant / 60_000) * 60_000;
        expect(fromInputValue(toInputValue(minute, 'Asia/Almaty'), 'Asia/Almaty')).toBe(minute);
      }),
    );
  });

  it('reads a time on both sides of a clock change', () => {
    expect(fromInputValue('2026-03-28T12:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 28, 11));
    expect(fromInputValue('2026-03-29T12:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 10));
  });

  it('finds the midnight of a day and of the days around it', () => {
    const noon = Date.UTC(2026, 10, 22, 7);
    expect(startOfDay(noon, 'Asia/Almaty')).toBe(noon - 12 * hour);
    expect(startOfDay(noon, 'Asia/Almaty', 1)).toBe(noon + 12 * hour);
  });

  it('takes nothing from a field that is not filled in', () => {
    expect(fromInputValue('', 'Asia/Almaty')).toBeUndefined();
  });
});
