import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TokenBucket } from './bucket.ts';

describe('a token bucket', () => {
  test('lets a burst of its capacity through, then says how long to wait', () => {
    const bucket = new TokenBucket(3, 2, 0);
    expect([bucket.take(1, 0), bucket.take(1, 0), bucket.take(1, 0)]).toEqual([0, 0, 0]);
    expect(bucket.take(1, 0)).toBe(500);
    expect(bucket.take(1, 500)).toBe(0);
  });

  test('never lets more through than its capacity and its rate allow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), (steps) => {
        const bucket = new TokenBucket(5, 10, 0);
        let now = 0;
        let taken = 0;
        for (const step of steps) {
          now += step;
          if (bucket.take(1, now) === 0) taken += 1;
        }
        expect(taken).toBeLessThanOrEqual(5 + now / 100 + 1e-6);
      }),
    );
  });
});
