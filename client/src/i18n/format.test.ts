import { describe, expect, it } from 'vitest';
import { formatIn } from './format.ts';

const at = Date.UTC(2026, 10, 22, 5, 5);
const minute = 60_000;
const hour = 60 * minute;

describe('dates and numbers in the reader’s language', () => {
  it.each([
    ['kk', '2026 жылғы 22 қараша', '22 қараша, жексенбі', 'Қараша 2026'],
    ['ru', '22 ноября 2026 г.', '22 ноября, воскресенье', 'Ноябрь 2026'],
    ['en', '22 November 2026', 'Sunday, 22 November', 'November 2026'],
  ] as const)('writes a date in %s', (language, date, day, month) => {
    const format = formatIn(language, 'Asia/Almaty');
    expect([format.date(at), format.day(at), format.month(at)]).toEqual([date, day, month]);
  });

  it('writes times of the zone, whatever the device thinks', () => {
    expect(formatIn('kk', 'Asia/Almaty').time(at)).toBe('10:05');
    expect(formatIn('kk', 'Europe/Berlin').time(at)).toBe('06:05');
  });

  it('joins what lies in one day, and names both days of what does not', () => {
    const format = formatIn('en', 'Asia/Almaty');
    expect(format.timeRange(at, at + 2 * hour)).toBe('10:05–12:05');
    expect(format.timeRange(at, at + 24 * hour)).toBe('22 November, 10:05 – 23 November, 10:05');
    expect(format.dayRange(at, at + 48 * hour)).toBe('22–24 November');
  });

  it('counts what remains upwards, so that zero means now', () => {
    const format = formatIn('ru', 'Asia/Almaty');
    expect(format.remaining(1)).toBe('1 с');
    expect(format.remaining(61_000)).toBe('2 мин');
    expect(format.remaining(2 * hour)).toBe('2 ч');
    expect(format.remaining(26 * hour)).toBe('1 дн. 2 ч');
  });

  it('counts what has been attended downwards, so that no minute is promised', () => {
    expect(formatIn('kk', 'Asia/Almaty').duration(80 * minute + 59_000)).toBe('1 сағ 20 мин');
    expect(formatIn('kk', 'Asia/Almaty').minutes(90_000)).toBe('1');
  });

  it('writes decimals with the language’s own sign', () => {
    expect(formatIn('kk', 'Asia/Almaty').percent(85.5)).toBe('85,5\u00a0%');
    expect(formatIn('en', 'Asia/Almaty').percent(85.5)).toBe('85.5%');
  });
});
