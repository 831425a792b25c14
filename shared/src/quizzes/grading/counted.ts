import type { CountedAttempt } from '../quiz.ts';

/**
 * What counts of several attempts, in their order; null for one that is not graded yet. As Moodle's "grading method":
 * highest, average, first, last attempt. Null: nothing counts yet.
 */
export function countedGrade(counted: CountedAttempt, grades: (number | null)[]): number | null {
  if (counted === 'first') return grades[0] ?? null;
  const known = grades.filter((grade) => grade !== null);
  if (known.length === 0) return null;
  if (counted === 'last') return known.at(-1) ?? null;
  if (counted === 'highest') return Math.max(...known);
  return Math.round((known.reduce((sum, grade) => sum + grade, 0) / known.length) * 1e6) / 1e6;
}

/** Shares are compared by six digits: 0.7 of the marks passes 0.7. */
export function isPassed(grade: number, passShare: number): boolean {
  return grade >= passShare - 1e-6;
}
