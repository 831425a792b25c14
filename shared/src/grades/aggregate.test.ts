import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Graded, meanOf, totalGrade } from './aggregate.ts';

const id = (at: number) => at.toString(16).padStart(24, '0');
const ids = [id(1), id(2), id(3)] as const;
const categories = fc
  .tuple(...ids.map(() => fc.integer({ min: 1, max: 100 })))
  .map((weights) => ids.map((categoryId, at) => ({ categoryId, weight: weights[at] ?? 1 })));
const grade = fc.option(fc.integer({ min: 0, max: 100 }).map((points) => points / 100));
const items = fc.array(fc.record({ activityId: fc.nat(1000).map(id), categoryId: fc.constantFrom(...ids), grade }), {
  maxLength: 30,
});
const close = 1e-9;

describe('The grade of a programme', () => {
  it('lies between the worst and the best of what is graded, and is none while nothing is', () => {
    fc.assert(
      fc.property(categories, items, (of, graded) => {
        const { soFar } = totalGrade(of, graded);
        const known = graded.flatMap((item) => item.grade ?? []);
        if (known.length === 0) {
          expect(soFar).toBeNull();
          return;
        }
        expect(soFar).toBeGreaterThanOrEqual(Math.min(...known) - close);
        expect(soFar).toBeLessThanOrEqual(Math.max(...known) + close);
      }),
    );
  });

  it('is never less so far than what is certain, and the same once everything is graded', () => {
    fc.assert(
      fc.property(categories, items, (of, graded) => {
        const { soFar, certain } = totalGrade(of, graded);
        expect(certain).toBeLessThanOrEqual((soFar ?? 0) + close);
        const all = totalGrade(
          of,
          graded.map((item) => ({ ...item, grade: item.grade ?? 0 })),
        );
        expect(all.soFar ?? 0).toBeCloseTo(certain);
        expect(all.certain).toBeCloseTo(certain);
      }),
    );
  });

  it('grows with every grade, and does not depend on the order of anything', () => {
    fc.assert(
      fc.property(categories, items, fc.nat(29), (of, graded, at) => {
        const before = totalGrade(of, graded);
        const shuffled = totalGrade(of.toReversed(), graded.toReversed());
        expect(shuffled.certain).toBeCloseTo(before.certain);
        const better = graded.map((item, place): Graded => (place === at ? { ...item, grade: 1 } : item));
        expect(totalGrade(of, better).certain).toBeGreaterThanOrEqual(before.certain - close);
        if (graded[at]?.grade !== null)
          expect(totalGrade(of, better).soFar ?? 0).toBeGreaterThanOrEqual((before.soFar ?? 0) - close);
      }),
    );
  });

  it('weighs categories, not the number of their activities', () => {
    const [one, other] = ids;
    const of = [
      { categoryId: one, weight: 30 },
      { categoryId: other, weight: 70 },
    ];
    const graded = [
      { activityId: id(10), categoryId: one, grade: 1 },
      { activityId: id(11), categoryId: one, grade: 0 },
      { activityId: id(12), categoryId: other, grade: 0.8 },
    ];
    expect(totalGrade(of, graded).soFar).toBeCloseTo(0.3 * 0.5 + 0.7 * 0.8);
    expect(totalGrade(of, graded.slice(0, 2))).toEqual({ soFar: 0.5, certain: 0.5 });
    expect(totalGrade(of, [...graded.slice(0, 2), { activityId: id(12), categoryId: other, grade: null }])).toEqual({
      soFar: 0.5,
      certain: 0.15,
    });
    expect(meanOf([])).toEqual({ soFar: null, certain: 0 });
  });
});
