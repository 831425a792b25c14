import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, pointsOn } from './radar.ts';

describe('The radar', () => {
  it('puts each share as far from the middle as it is large, the first upwards', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 12 }), (percents) => {
        const points = pointsOn(
          percents.map((percent) => percent / 100),
          50,
        );
        for (const [at, { x, y }] of points.entries()) expect(Math.hypot(x, y)).toBeCloseTo((percents[at] ?? 0) / 2);
        expect(points[0]?.x).toBeCloseTo(0);
        expect(points[0]?.y).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is drawn as pairs of coordinates', () => {
    expect(
      pathOf([
        { x: 0, y: -50 },
        { x: 1.25, y: 2 },
      ]),
    ).toBe('0.0,-50.0 1.3,2.0');
  });
});
