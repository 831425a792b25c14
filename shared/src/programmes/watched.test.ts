import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlayedRange, unionOf, watchableMs, watchedMs, watchedShare, withPlayed } from './watched.ts';

const durationMs = 120;
const moment = fc.integer({ min: 0, max: 150 });
const range: fc.Arbitrary<PlayedRange> = fc.record({ fromMs: moment, toMs: moment });
const ranges = fc.array(range, { maxLength: 12 });
const all = { durationMs, mostMs: Number.MAX_SAFE_INTEGER };

/** Every millisecond played, counted one by one: what the rule must come to. */
const momentsOf = (played: PlayedRange[], end = Number.POSITIVE_INFINITY) =>
  new Set(
    played.flatMap(({ fromMs, toMs }) =>
      Array.from({ length: Math.max(0, Math.min(toMs, end) - fromMs) }, (_, at) => fromMs + at),
    ),
  );

describe('watched time', () => {
  it('counts every moment really played, once, whatever the order and however often', () => {
    fc.assert(
      fc.property(ranges, (played) => {
        expect(watchedMs(played)).toBe(momentsOf(played).size);
        expect(unionOf(played.toReversed())).toEqual(unionOf(played));
        expect(unionOf([...played, ...played])).toEqual(unionOf(played));
      }),
    );
  });

  it('is kept as ranges in order that neither touch nor overlap', () => {
    fc.assert(
      fc.property(ranges, (played) => {
        const union = unionOf(played);
        for (const [at, { fromMs, toMs }] of union.entries()) {
          expect(toMs).toBeGreaterThan(fromMs);
          if (at > 0) expect(fromMs).toBeGreaterThan(union[at - 1]?.toMs ?? 0);
        }
      }),
    );
  });

  it('grows by what is new inside the video and never shrinks; told again it is the same', () => {
    fc.assert(
      fc.property(ranges, ranges, (before, played) => {
        const start = withPlayed([], before, all);
        const after = withPlayed(start, played, all);
        expect(watchedMs(after)).toBe(momentsOf([...before, ...played], durationMs).size);
        expect(withPlayed(after, played, all)).toEqual(after);
        expect(watchedMs(unionOf([...start, ...after]))).toBe(watchedMs(after));
      }),
    );
  });

  it('is never more than there was time for, and what was counted before stays counted', () => {
    fc.assert(
      fc.property(ranges, ranges, moment, (before, played, mostMs) => {
        const start = withPlayed([], before, all);
        const after = withPlayed(start, played, { durationMs, mostMs });
        expect(watchedMs(after)).toBeLessThanOrEqual(Math.max(mostMs, watchedMs(start)));
        expect(watchedMs(unionOf([...start, ...after]))).toBe(watchedMs(after));
      }),
    );
  });

  it('is nothing after a jump to the end', () => {
    expect(watchedShare([{ fromMs: 119, toMs: 120 }], durationMs)).toBeLessThan(0.01);
    expect(watchedShare([{ fromMs: 0, toMs: 120 }], durationMs)).toBe(1);
    expect(withPlayed([], [{ fromMs: 0, toMs: 3_600_000 }], { durationMs: 3_600_000, mostMs: watchableMs(0) })).toEqual(
      [{ fromMs: 0, toMs: 15_000 }],
    );
  });
});
