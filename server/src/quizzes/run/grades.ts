import type { Id } from '@minber/shared/platform/ids';
import { countedGrade } from '@minber/shared/quizzes/grading/counted';
import { type AttemptDoc, AttemptModel, progressFields } from '../attempt/model.ts';
import { type FrozenQuizDoc, FrozenQuizModel } from '../quiz/model.ts';

type Known = Pick<AttemptDoc, 'personId' | 'activityId' | 'grade'>;

/** Activities of a version whose tests are for practice or for finding out what is known before: they have no grade. */
export async function ungradedQuizzes(versionId: Id): Promise<Set<Id>> {
  const found = await FrozenQuizModel.find({ versionId }, { activityId: 1, 'settings.purpose': 1 }).lean<
    Pick<FrozenQuizDoc, 'activityId' | 'settings'>[]
  >();
  const isUngraded = ({ settings }: Pick<FrozenQuizDoc, 'settings'>) =>
    ['practice', 'entry'].includes(settings.purpose);
  return new Set(found.filter(isUngraded).map(({ activityId }) => activityId));
}

/** What counts of the closed attempts of these people, by person and activity; passed or not. */
export async function quizGrades(
  { cohortId, versionId }: { cohortId: Id; versionId: Id },
  personIds: Id[] | 'all',
): Promise<Map<Id, Map<Id, number>>> {
  const quizzes = await FrozenQuizModel.find({ versionId }, { activityId: 1, 'settings.counted': 1 }).lean<
    Pick<FrozenQuizDoc, 'activityId' | 'settings'>[]
  >();
  const counted = new Map(quizzes.map(({ activityId, settings }) => [activityId, settings.counted]));
  if (counted.size === 0) return new Map();
  const attempts = await AttemptModel.find(
    {
      cohortId,
      activityId: { $in: [...counted.keys()] },
      ...(personIds === 'all' ? {} : { personId: { $in: personIds } }),
      state: { $ne: 'open' },
    },
    progressFields,
  )
    .sort({ activityId: 1, personId: 1, number: 1 })
    .lean<Known[]>();
  const byPerson = new Map<Id, Map<Id, number>>();
  for (const [personId, own] of Map.groupBy(attempts, (one) => one.personId)) {
    const grades = new Map<Id, number>();
    for (const [activityId, some] of Map.groupBy(own, (one) => one.activityId)) {
      const grade = countedGrade(
        counted.get(activityId) ?? 'highest',
        some.map((one) => one.grade),
      );
      if (grade !== null) grades.set(activityId, grade);
    }
    byPerson.set(personId, grades);
  }
  return byPerson;
}
