import { allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { countedGrade, isPassed } from '@minber/shared/quizzes/grading/counted';
import type { QuizSettings } from '@minber/shared/quizzes/quiz';
import type { CohortQuiz } from '@minber/shared/quizzes/results';
import { fail } from '../../platform/index.ts';
import { cardsOf, loadCohort, outlineOf, peopleIn } from '../../programmes/index.ts';
import { type AttemptDoc, AttemptModel, progressFields } from '../attempt/model.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import { loadRuns, newRun } from './load.ts';

type Known = Pick<AttemptDoc, 'personId' | 'activityId' | 'number' | 'state' | 'grade' | 'waiting'>;

/** The quizzes of a cohort's programme in their order, with how far its people are. */
export async function listCohortQuizzes(scope: Scope, cohortId: Id): Promise<CohortQuiz[]> {
  const { versionId } = await loadCohort(cohortId);
  const [outline, runs, people, attempts] = await Promise.all([
    outlineOf(versionId),
    loadRuns(cohortId),
    peopleIn(scope, cohortId),
    // Read from the index alone.
    AttemptModel.find({ cohortId }, progressFields).sort({ activityId: 1, personId: 1, number: 1 }).lean<Known[]>(),
  ]);
  const byQuiz = Map.groupBy(attempts, ({ activityId }) => activityId);
  const places = outline.modules.flatMap(({ title, activities }) =>
    activities.flatMap((activity) => (activity.kind === 'quiz' && activity.quizId ? [{ title, activity }] : [])),
  );
  return Promise.all(
    places.map(async ({ title: moduleTitle, activity: { activityId } }): Promise<CohortQuiz> => {
      const quiz = await frozenQuiz(versionId, activityId);
      const run = runs.get(activityId) ?? newRun(cohortId, activityId);
      const allowances = run.allowances.filter(({ personId }) => people.has(personId));
      const cardFor = await cardsOf(allowances.map(({ personId }) => personId));
      const { purpose, supervised, timeLimitMinutes } = quiz.settings;
      return {
        activityId,
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
        enrolled: people.size,
        ...progressIn(quiz.settings, byQuiz.get(activityId) ?? [], people),
      };
    }),
  );
}

/** How far these people are by their attempts, which come person by person. */
function progressIn(
  { purpose, passShare, counted }: QuizSettings,
  attempts: Known[],
  people: ReadonlySet<Id>,
): Pick<CohortQuiz, 'started' | 'submitted' | 'passed' | 'waiting'> {
  const sum = { started: 0, submitted: 0, passed: 0, waiting: 0 };
  for (const [personId, own] of Map.groupBy(attempts, (one) => one.personId)) {
    if (!people.has(personId)) continue;
    const closed = own.filter(({ state }) => state !== 'open');
    const grades = closed.map(({ grade }) => grade);
    sum.started += 1;
    if (closed.length > 0) sum.submitted += 1;
    if (purpose === 'graded' && isPassed(countedGrade(counted, grades) ?? -1, passShare)) sum.passed += 1;
    sum.waiting += closed.reduce((total, { waiting }) => total + waiting, 0);
  }
  return sum;
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
