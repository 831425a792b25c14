import { categoryOf, type Graded, gradedActivities, type Total, totalGrade } from '@minber/shared/grades/aggregate';
import type { Grade } from '@minber/shared/grades/state';
import type { Id } from '@minber/shared/platform/ids';
import { doneOf } from '@minber/shared/programmes/progress';
import type { Member, Run } from '../programmes/index.ts';
import { type ChangeDoc, ChangeModel, type GradebookDoc } from './model.ts';

/** Every change of these people's grades, by person, the earliest first. */
export async function changesOf(cohortId: Id, personIds: Id[] | 'all'): Promise<Map<Id, ChangeDoc[]>> {
  const about = personIds === 'all' ? { cohortId } : { cohortId, personId: { $in: personIds } };
  const found = await ChangeModel.find(about).sort({ revision: 1 }).lean<ChangeDoc[]>();
  return Map.groupBy(found, ({ personId }) => personId);
}

/** What one person earned in each graded activity, what counts instead, and what it comes to. */
export function gradesOf(
  run: Run,
  book: GradebookDoc,
  member: Member,
  changes: ChangeDoc[] = [],
): { grades: Grade[]; total: Total } {
  const done = doneOf(run.outline, member.completions);
  const latest = new Map(changes.map((change) => [change.activityId, change]));
  const grades = gradedActivities(run.outline).map(({ activityId }): Grade => {
    const earned = done.get(activityId)?.grade ?? null;
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
