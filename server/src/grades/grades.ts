import { categoryOf, type Graded, type Total, totalGrade } from '@minber/shared/grades/aggregate';
import type { Grade } from '@minber/shared/grades/state';
import type { Id } from '@minber/shared/platform/ids';
import { doneOf } from '@minber/shared/programmes/progress';
import type { Member, Run } from '../programmes/index.ts';
import { quizGrades } from '../quizzes/index.ts';
import type { Book } from './book.ts';
import { type ChangeDoc, ChangeModel } from './model.ts';

/** Every change of these people's grades, by person, the earliest first. */
export async function changesOf(cohortId: Id, personIds: Id[] | 'all'): Promise<Map<Id, ChangeDoc[]>> {
  const about = personIds === 'all' ? { cohortId } : { cohortId, personId: { $in: personIds } };
  const found = await ChangeModel.find(about).sort({ revision: 1 }).lean<ChangeDoc[]>();
  return Map.groupBy(found, ({ personId }) => personId);
}

/** What these people earned, and what was put in its place. */
export interface Marks {
  quizzes: Map<Id, Map<Id, number>>;
  changes: Map<Id, ChangeDoc[]>;
}

export async function readMarks(run: Run, personIds: Id[] | 'all'): Promise<Marks> {
  const [quizzes, changes] = await Promise.all([quizGrades(run, personIds), changesOf(run.cohortId, personIds)]);
  return { quizzes, changes };
}

/**
 * What one person earned in each graded activity, what counts instead, and what it comes to. A test says itself what
 * counts of its attempts, passed or not; what was told as completed stands where it says nothing.
 */
export function gradesOf(
  { run, graded, book }: Book,
  { personId, completions }: Member,
  { quizzes, changes }: Marks,
): { grades: Grade[]; total: Total } {
  const done = doneOf(run.outline, completions);
  const latest = new Map((changes.get(personId) ?? []).map((change) => [change.activityId, change]));
  const grades = graded.map(({ activityId }): Grade => {
    const earned = quizzes.get(personId)?.get(activityId) ?? done.get(activityId)?.grade ?? null;
    const put = latest.get(activityId)?.grade ?? null;
    return { activityId, earned, grade: put ?? earned, isOverridden: put !== null };
  });
  const items = grades.map(({ activityId, grade }): Graded => {
    const categoryId = categoryOf(activityId, book.placements, book.categories);
    return { activityId, categoryId, grade };
  });
  return { grades, total: totalGrade(book.categories, items) };
}

/** The grades that count, by activity. */
export function countingGrades(grades: Grade[]): Map<Id, number> {
  return new Map(grades.flatMap(({ activityId, grade }) => (grade === null ? [] : [[activityId, grade]])));
}
