import { describe, expect, it } from 'vitest';
import { announcedMinutes } from './announcements.ts';

const min = 60_000;

describe('announcing the time left', () => {
  it('says five minutes and one minute, each once', () => {
    expect(announcedMinutes(5 * min + 400, 5 * min - 600)).toBe(5);
    expect(announcedMinutes(5 * min - 600, 4 * min)).toBeNull();
    expect(announcedMinutes(min + 300, min - 700)).toBe(1);
    expect(announcedMinutes(min - 700, 30_000)).toBeNull();
  });

  it('after a long sleep says only how it stands now', () => {
    expect(announcedMinutes(20 * min, 40_000)).toBe(1);
  });

  it('tells who comes late to an attempt how much is left, and nobody who has time', () => {
    expect(announcedMinutes(Number.POSITIVE_INFINITY, 3 * min)).toBe(3);
    expect(announcedMinutes(Number.POSITIVE_INFINITY, 20 * min)).toBeNull();
    expect(announcedMinutes(Number.POSITIVE_INFINITY, 0)).toBeNull();
  });
});
