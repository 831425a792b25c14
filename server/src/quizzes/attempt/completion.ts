import type { Instant } from '@minber/shared/platform/ids';
import type { ActivityCompleted } from '@minber/shared/programmes/events';
import { countedGrade, isPassed } from '@minber/shared/quizzes/grading/counted';
import type { QuizSettings } from '@minber/shared/quizzes/quiz';
import type { AttemptDoc } from './model.ts';

type Known = Pick<AttemptDoc, 'number' | 'grade' | 'told'>;

/**
 * What is told of an attempt when it is closed or graded: `graded` once the counted grade passes, and again when it is
 * better than what was told; `practice` and `entry` once, without a grade; `exit` once, and with each better grade. Null:
 * nothing new. `others`: the person's other closed attempts.
 */
export function completionDue(
  { purpose, counted, passShare }: Pick<QuizSettings, 'purpose' | 'counted' | 'passShare'>,
  attempt: Known,
  others: Known[],
  at: Instant,
): AttemptDoc['told'] {
  const all = [...others, attempt].toSorted((one, other) => one.number - other.number);
  const told = all.flatMap((one) => one.told ?? []);
  const best = Math.max(-1, ...told.map(({ grade }) => grade ?? -1));
  if (purpose === 'practice' || purpose === 'entry') return told.length > 0 ? null : { at, grade: null };
  const grade = countedGrade(
    counted,
    all.map((one) => one.grade),
  );
  if (grade === null) return purpose === 'exit' && told.length === 0 ? { at, grade: null } : null;
  if (purpose === 'graded' && !isPassed(grade, passShare)) return null;
  return grade > best ? { at, grade } : null;
}

export function completionOf(
  { personId, cohortId, activityId }: Pick<AttemptDoc, 'personId' | 'cohortId' | 'activityId'>,
  told: NonNullable<AttemptDoc['told']>,
): { type: 'activity.completed'; payload: ActivityCompleted } {
  return { type: 'activity.completed', payload: { personId, cohortId, activityId, ...told } };
}
