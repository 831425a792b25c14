import type { Id } from '@minber/shared/platform/ids';
import { countedGrade } from '@minber/shared/quizzes/grading/counted';
import { type AttemptDoc, AttemptModel, progressFields } from '../attempt/model.ts';
import { type FrozenRules, frozenRules } from '../quiz/frozen.ts';

type Known = Pick<AttemptDoc, 'personId' | 'activityId' | 'grade'>;

/** Activities of a version whose tests are for practice or for finding out what is known before: they have no grade. */
export async function ungradedQuizzes(versionId: Id): Promise<Set<Id>> {
  const found = await frozenRules(versionId);
  const isUngraded = ({ settings }: FrozenRules) => ['practice', 'entry'].includes(settings.purpose);
  return new Set(found.filter(isUngraded).map(({ activityId }) => activityId));
}

/** Who has closed an attempt of a cohort's tests with less than this share, whatever counts of it. */
export async function peopleBelow(cohortId: Id, share: number): Promise<Set<Id>> {
  const found = await AttemptModel.find({ cohortId, grade: { $lt: share } }, { _id: 0, personId: 1 }).lean<
    Pick<AttemptDoc, 'personId'>[]
  >();
  return new Set(found.map(({ personId }) => personId));
}

/** What counts of the closed attempts of these people, by person and activity; passed or not. */
export async function quizGrades(
  { cohortId, versionId }: { cohortId: Id; versionId: Id },
  personIds: Id[] | 'all',
): Promise<Map<Id, Map<Id, number>>> {
  const quizzes = await frozenRules(versionId);
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
