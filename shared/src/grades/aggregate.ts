import type { Id } from '../platform/ids.ts';
import { type Activity, activitiesOf, type Outline } from '../programmes/outline.ts';

/** Whatever is counted together, and how much it counts beside the others. */
export interface Category {
  categoryId: Id;
  weight: number;
}

/** A graded activity: a share of the full mark; null: not graded yet. */
export interface Graded {
  activityId: Id;
  categoryId: Id;
  grade: number | null;
}

export interface Total {
  /** Of what is graded so far; null: nothing is. */
  soFar: number | null;
  /** As if what is not graded yet were worth nothing: what is certain already. */
  certain: number;
}

/** What of an outline is graded: its tests, but for those that are there to practise. */
export function gradedActivities(outline: Pick<Outline, 'modules'>, ungraded: ReadonlySet<Id>): Activity[] {
  return activitiesOf(outline).filter(({ kind, activityId }) => kind === 'quiz' && !ungraded.has(activityId));
}

/** The category of an activity: the one it was put into, else the first. */
export function categoryOf(
  activityId: Id,
  placements: readonly { activityId: Id; categoryId: Id }[],
  categories: readonly Category[],
): Id {
  const placed = placements.find((one) => one.activityId === activityId)?.categoryId;
  const known = categories.find(({ categoryId }) => categoryId === placed) ?? categories[0];
  if (!known) throw new Error('A gradebook has at least one category');
  return known.categoryId;
}

/** The mean of one category's grades. */
export function meanOf(grades: readonly (number | null)[]): Total {
  const known = grades.filter((grade) => grade !== null);
  const sum = known.reduce((total, grade) => total + grade, 0);
  return {
    soFar: known.length > 0 ? share(sum / known.length) : null,
    certain: grades.length > 0 ? share(sum / grades.length) : 0,
  };
}

/** The weighted mean of the categories' means. A category without grades weighs nothing so far; without activities, never. */
export function totalGrade(categories: readonly Category[], items: readonly Graded[]): Total {
  const parts = categories.flatMap(({ categoryId, weight }) => {
    const grades = items.filter((item) => item.categoryId === categoryId).map(({ grade }) => grade);
    return grades.length > 0 ? [{ weight, ...meanOf(grades) }] : [];
  });
  const weighted = (some: { weight: number; value: number }[]) => {
    const weights = some.reduce((sum, { weight }) => sum + weight, 0);
    return weights > 0 ? share(some.reduce((sum, { weight, value }) => sum + weight * value, 0) / weights) : null;
  };
  return {
    soFar: weighted(parts.flatMap(({ weight, soFar }) => (soFar === null ? [] : [{ weight, value: soFar }]))),
    certain: weighted(parts.map(({ weight, certain }) => ({ weight, value: certain }))) ?? 0,
  };
}

/** Sums of fractions may stray from the bounds by a bit of their last digit. */
function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
