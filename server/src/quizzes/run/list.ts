import { allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { isPassed } from '@minber/shared/quizzes/grading/counted';
import type { CohortQuiz } from '@minber/shared/quizzes/results';
import { fail } from '../../platform/index.ts';
import { cardsOf, readCohortRecord } from '../../programmes/index.ts';
import { loadRuns, newRun } from './load.ts';
import { gradeOfPerson, readQuizRecord } from './record.ts';

/** The quizzes of a cohort's programme in their order, with how far its people are. */
export async function listCohortQuizzes(scope: Scope, cohortId: Id): Promise<CohortQuiz[]> {
  const { outline } = await readCohortRecord(scope, cohortId);
  const runs = await loadRuns(cohortId);
  const places = outline.modules.flatMap(({ title, activities }) =>
    activities.flatMap((activity) => (activity.kind === 'quiz' && activity.quizId ? [{ title, activity }] : [])),
  );
  const rows = await Promise.all(
    places.map(async ({ title: moduleTitle, activity }): Promise<CohortQuiz> => {
      const record = await readQuizRecord(scope, cohortId, activity.activityId);
      const { quiz, attempts, enrolments } = record;
      const run = runs.get(activity.activityId) ?? newRun(cohortId, activity.activityId);
      const people = new Set(enrolments.map(({ personId }) => personId));
      const allowances = run.allowances.filter(({ personId }) => people.has(personId));
      const cardFor = await cardsOf(allowances.map(({ personId }) => personId));
      const all = [...attempts.values()];
      const { purpose, passShare, supervised, timeLimitMinutes } = quiz.settings;
      return {
        activityId: activity.activityId,
        quizId: quiz.quizId,
        title: quiz.title,
        moduleTitle,
        purpose,
        supervised,
        timeLimitMinutes,
        opensAt: run.opensAt,
        closesAt: run.closesAt,
        revision: run.revision,
        allowances: allowances.map((one) => ({ ...one, person: cardFor(one.personId) })),
        enrolled: enrolments.length,
        started: all.length,
        submitted: all.filter((own) => own.some(({ state }) => state !== 'open')).length,
        passed:
          purpose === 'graded'
            ? [...attempts.keys()].filter((personId) => isPassed(gradeOfPerson(record, personId) ?? -1, passShare))
                .length
            : 0,
        waiting: all.flat().reduce((sum, { state, waiting }) => sum + (state === 'open' ? 0 : waiting), 0),
      };
    }),
  );
  return rows;
}

/** One of them, as it is after a change. */
export async function oneCohortQuiz(principal: Principal, cohortId: Id, activityId: Id): Promise<CohortQuiz> {
  const scope = scopeOf(principal, 'result:read') ?? fail('resource.absent');
  return (
    (await listCohortQuizzes(scope, cohortId)).find((one) => one.activityId === activityId) ?? fail('resource.absent')
  );
}

export function rightsIn(principal: Principal, facets: Facets | undefined): { mayRun: boolean; mayMark: boolean } {
  const may = (action: 'quiz:run' | 'essay:mark') => facets !== undefined && allows(principal, action, facets);
  return { mayRun: may('quiz:run'), mayMark: may('essay:mark') };
}
