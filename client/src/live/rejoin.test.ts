import fc from 'fast-check';
import { expect, it } from 'vitest';
import { continues, rejoinDelayMs } from './rejoin.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

it('spreads the first try evenly over what the server says', () => {
  expect(rejoinDelayMs({ attempt: 0, spreadMs: 2000 }, () => 0)).toBe(0);
  expect(rejoinDelayMs({ attempt: 0, spreadMs: 2000 }, () => 0.5)).toBe(1000);
  expect(rejoinDelayMs({ attempt: 0, spreadMs: 2000, backInMs: 3000 }, () => 0.5)).toBe(4000);
});

it('tries about twice a second at first, then ever less often, at most every 15 s, and never all at the same moment', () => {
  const bounds = (spreadMs: number) =>
    [1, 4, 5, 6, 7, 8, 20].map((attempt) => [
      rejoinDelayMs({ attempt, spreadMs }, () => 0),
      rejoinDelayMs({ attempt, spreadMs }, () => 1),
    ]);
  const quick = Array.from({ length: 5 }, () => [300, 600]);
  expect(bounds(20)).toEqual([...quick, [600, 1200], [7500, 15_000]]);
  expect(bounds(2000).slice(0, 3)).toEqual([
    [1000, 2000],
    [1000, 2000],
    [1000, 2000],
  ]);
});

it('never waits less than a busy server asks for, nor longer than 15 s otherwise', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 60_000 }), share, (attempt, back, at) => {
      const delay = rejoinDelayMs({ attempt, spreadMs: 2000, backInMs: back }, () => at);
      expect(delay).toBeGreaterThanOrEqual(back);
      expect(delay).toBeLessThanOrEqual(Math.max(back, 15_000));
    }),
  );
});

it('tries at once when the browser is online again, however often it failed', () => {
  expect(rejoinDelayMs({ attempt: 9, spreadMs: 2000, atOnce: true })).toBe(0);
});

it('takes the next push, ignores an older one, and sees a gap or a new epoch', () => {
  const known = { epoch: 3, seq: 10 };
  expect(continues(known, { epoch: 3, seq: 11 })).toBe('next');
  expect(continues(known, { epoch: 3, seq: 10 })).toBe('old');
  expect(continues(known, { epoch: 3, seq: 13 })).toBe('gap');
  expect(continues(known, { epoch: 4, seq: 1 })).toBe('gap');
  expect(continues(known, { epoch: 2, seq: 99 })).toBe('old');
});
