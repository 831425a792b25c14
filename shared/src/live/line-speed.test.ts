import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeOfLine, type LineSample, nextSampleKb, speedOf } from './line-speed.ts';

const sample: fc.Arbitrary<LineSample> = fc.record({
  bytes: fc.integer({ min: 1, max: 2_000_000 }),
  ms: fc.double({ min: 0.1, max: 60_000, noNaN: true }),
});

/** Measures a line of this speed and delay as a browser would. */
function measure(bps: number, delayMs: number): LineSample[] {
  const samples: LineSample[] = [];
  for (let kB = nextSampleKb(samples); kB !== undefined; kB = nextSampleKb(samples))
    samples.push({ bytes: kB * 1000, ms: delayMs + (kB * 8_000_000) / bps });
  return samples;
}

describe('the speed of a line', () => {
  it('is never told faster than it is, and within a quarter of it on a line that matters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50_000, max: 8_000_000 }), fc.integer({ min: 1, max: 150 }), (bps, delayMs) => {
        const told = speedOf(measure(bps, delayMs));
        return told <= bps * 1.001 && told >= bps * 0.75;
      }),
    );
  });

  it('costs nobody more than 2.1 MB, and a slow line few seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200_000, max: 900_000_000 }), fc.integer({ min: 0, max: 400 }), (bps, delayMs) => {
        const samples = measure(bps, delayMs);
        const bytes = samples.reduce((sum, one) => sum + one.bytes, 0);
        const ms = samples.reduce((sum, one) => sum + one.ms, 0);
        return samples.length > 0 && bytes <= 2_100_000 && ms < 10_000;
      }),
    );
  });

  it('is at least that of each sample, and better never means less', () => {
    fc.assert(
      fc.property(fc.array(sample), sample, (samples, more) => speedOf([...samples, more]) >= speedOf(samples)),
    );
    const grades = ['sound', 'least', 'smaller', 'whole'];
    fc.assert(
      fc.property(
        fc.nat(20_000_000),
        fc.nat(20_000_000),
        (one, more) => grades.indexOf(gradeOfLine(one)) <= grades.indexOf(gradeOfLine(one + more)),
      ),
    );
    expect([100_000, 600_000, 1_500_000, 4_000_000].map(gradeOfLine)).toEqual(grades);
  });
});
