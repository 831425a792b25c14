import { categoryOf, meanOf } from '@minber/shared/grades/aggregate';
import { competenciesOf } from '@minber/shared/grades/competencies';
import type { GradeSheet } from '@minber/shared/grades/state';
import type { Id } from '@minber/shared/platform/ids';
import { doneOf } from '@minber/shared/programmes/progress';
import { fail } from '../platform/index.ts';
import { cardsOf, membersOf } from '../programmes/index.ts';
import { loadBook } from './book.ts';
import { countingGrades, gradesOf, readMarks } from './grades.ts';

/**
 * A person's grades and competencies in a cohort. The learner himself reads what was changed and why, not by whom.
 * Throws `resource.absent`.
 */
export async function readSheet(
  cohortId: Id,
  personId: Id,
  { isOwn, mayOverride }: { isOwn: boolean; mayOverride: boolean },
): Promise<GradeSheet> {
  const [of, [member]] = await Promise.all([loadBook(cohortId), membersOf(cohortId, [personId])]);
  if (!member) fail('resource.absent');
  const { run, book } = of;
  const marks = await readMarks(run, [personId]);
  const changes = marks.changes.get(personId) ?? [];
  const cardFor = await cardsOf([personId, ...(isOwn ? [] : changes.map(({ byId }) => byId))]);
  const { grades, total } = gradesOf(of, member, marks);
  const { outline } = run;
  const named = new Map(
    outline.modules.flatMap(({ title: moduleTitle, activities }) =>
      activities.map(({ activityId, title }) => [activityId, { title, moduleTitle }]),
    ),
  );
  const items = grades.flatMap((grade) => {
    const names = named.get(grade.activityId);
    const categoryId = categoryOf(grade.activityId, book.placements, book.categories);
    return names ? [{ ...grade, ...names, categoryId }] : [];
  });
  return {
    cohortId,
    person: cardFor(personId),
    programmeTitle: outline.title,
    cohortTitle: run.cohortTitle,
    ...total,
    categories: book.categories.map((category) => {
      const own = items.filter(({ categoryId }) => categoryId === category.categoryId);
      return {
        ...category,
        ...meanOf(own.map(({ grade }) => grade)),
        items: own.map((item) => ({
          ...item,
          changes: changes
            .filter(({ activityId }) => activityId === item.activityId)
            .map(({ byId, ...change }) => ({ ...change, by: isOwn || !byId ? null : cardFor(byId) })),
        })),
      };
    }),
    competencies: competenciesOf(outline, doneOf(outline, member.completions), countingGrades(grades)),
    mayOverride,
  };
}
