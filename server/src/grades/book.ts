import type { Principal } from '@minber/shared/access/principal';
import { categoryOf, gradedActivities } from '@minber/shared/grades/aggregate';
import type { Gradebook, GradebookEdit } from '@minber/shared/grades/state';
import type { Id } from '@minber/shared/platform/ids';
import type { Activity } from '@minber/shared/programmes/outline';
import type { z } from 'zod';
import { audit, fail, isDuplicate } from '../platform/index.ts';
import { type Run, runOf } from '../programmes/index.ts';
import { ungradedQuizzes } from '../quizzes/index.ts';
import { type GradebookDoc, GradebookModel } from './model.ts';

/** Everything that is graded counts together until somebody says otherwise. */
const usual = {
  categories: [
    {
      categoryId: '0'.repeat(24),
      title: { kk: 'Барлық тапсырма', ru: 'Все задания', en: 'All activities' },
      weight: 100,
    },
  ],
  placements: [],
};

/** A cohort, what is graded in it, and what counts how much. */
export interface Book {
  run: Run;
  graded: Activity[];
  book: GradebookDoc;
}

/** Throws `resource.absent`. */
export async function loadBook(cohortId: Id): Promise<Book> {
  const [found, book] = await Promise.all([runOf(cohortId), GradebookModel.findById(cohortId).lean<GradebookDoc>()]);
  const run = found ?? fail('resource.absent');
  const graded = gradedActivities(run.outline, await ungradedQuizzes(run.versionId));
  return { run, graded, book: book ?? { _id: cohortId, revision: 0, ...usual } };
}

export type Rights = Pick<Gradebook, 'mayWrite' | 'mayOverride'>;

export async function readBook(cohortId: Id, rights: Rights): Promise<Gradebook> {
  const { run, book, ...found } = await loadBook(cohortId);
  const graded = new Set(found.graded.map(({ activityId }) => activityId));
  return {
    revision: book.revision,
    categories: book.categories,
    items: run.outline.modules.flatMap(({ title: moduleTitle, activities }) =>
      activities
        .filter(({ activityId }) => graded.has(activityId))
        .map(({ activityId, kind, title }) => ({
          activityId,
          kind,
          title,
          moduleTitle,
          categoryId: categoryOf(activityId, book.placements, book.categories),
        })),
    ),
    ...rights,
  };
}

/** Throws `request.conflict` where somebody was faster. What it does not place counts in the first category. */
export async function saveBook(
  principal: Principal,
  cohortId: Id,
  { revision, categories, placements }: z.output<typeof GradebookEdit>,
): Promise<void> {
  const known = new Set(categories.map(({ categoryId }) => categoryId));
  const content = { categories, placements: placements.filter(({ categoryId }) => known.has(categoryId)) };
  if (revision === 0) {
    await GradebookModel.create({ _id: cohortId, revision: 1, ...content }).catch((thrown: unknown) => {
      if (isDuplicate(thrown)) fail('request.conflict');
      throw thrown;
    });
  } else {
    const { matchedCount } = await GradebookModel.updateOne(
      { _id: cohortId, revision },
      { $set: content, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) fail('request.conflict');
  }
  const weights = categories.map(({ title, weight }) => `${title.ru}: ${weight}`);
  await audit({ principal, action: 'gradebook:save', on: { kind: 'cohort', id: cohortId }, details: { weights } });
}
