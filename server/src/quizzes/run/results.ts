import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { datesFor } from '@minber/shared/programmes/pace';
import { isPassed } from '@minber/shared/quizzes/grading/counted';
import type { ResultQuestion, ResultRow, Results } from '@minber/shared/quizzes/results';
import type { z } from 'zod';
import { findHalls } from '../../centres/index.ts';
import { cardsOf, loadCohort, type Member, type MembersWanted, memberPage } from '../../programmes/index.ts';
import { timesOf } from '../attempt/facts.ts';
import type { AttemptDoc } from '../attempt/model.ts';
import { summaryOf } from '../attempt/view.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import { type FrozenQuestionDoc, FrozenQuestionModel } from '../quiz/model.ts';
import { loadRun } from './load.ts';
import { attemptsOf, gradeOfPerson, type QuizRecord } from './record.ts';

export type AskedQuestion = z.output<typeof ResultQuestion>;

/**
 * A page of a cohort's people with their grades, in the Kazakh order of names; also who has not started. Of attempts no
 * more is read than those of the page.
 */
export async function listResults(scope: Scope, cohortId: Id, activityId: Id, wanted: MembersWanted): Promise<Results> {
  const cohort = await loadCohort(cohortId);
  const quiz = await frozenQuiz(cohort.versionId, activityId);
  const { items: people, ...page } = await memberPage(scope, cohortId, wanted);
  const attempts = await attemptsOf(
    cohortId,
    activityId,
    people.map(({ personId }) => personId),
  );
  const { title, settings } = quiz;
  return {
    ...page,
    title,
    purpose: settings.purpose,
    passShare: settings.purpose === 'graded' ? settings.passShare : null,
    items: await rowsOf({ cohort, quiz, attempts }, people),
  };
}

/** Every question anybody was asked, in the order of the quiz's slots and then of their first texts. */
export async function questionsAsked({ quiz, attempts }: QuizRecord): Promise<AskedQuestion[]> {
  const marks = new Map<Id, number>();
  const byVersion = new Map<Id, Set<Id>>();
  for (const { items, versionId } of [...attempts.values()].flat())
    for (const { questionId, mark } of items) {
      marks.set(questionId, mark);
      byVersion.set(versionId, (byVersion.get(versionId) ?? new Set()).add(questionId));
    }
  const found = new Map<Id, FrozenQuestionDoc>();
  for (const [versionId, ids] of byVersion) {
    const questions = await FrozenQuestionModel.find({ versionId, questionId: { $in: [...ids] } }).lean<
      FrozenQuestionDoc[]
    >();
    for (const question of questions) found.set(question.questionId, question);
  }
  const places = new Map(
    [
      ...quiz.slots.flatMap((slot) =>
        slot.kind === 'fixed'
          ? [slot.questionId]
          : (quiz.pools.find(({ slotId }) => slotId === slot.slotId)?.questionIds ?? []),
      ),
    ].map((questionId, at) => [questionId, at]),
  );
  const placeOf = (questionId: Id) => places.get(questionId) ?? places.size;
  return [...found.values()]
    .toSorted((one, other) => placeOf(one.questionId) - placeOf(other.questionId))
    .map(({ questionId, content }) => ({
      questionId,
      kind: content.kind,
      text: content.text,
      mark: marks.get(questionId) ?? 0,
    }));
}

type Person = Pick<Member, 'personId' | 'regionId' | 'hallId' | 'at'>;

export async function rowsOf(
  record: Pick<QuizRecord, 'cohort' | 'quiz' | 'attempts'>,
  people: Person[],
): Promise<ResultRow[]> {
  const { cohort, quiz, attempts } = record;
  const hallIds = [...new Set(people.map(({ hallId }) => hallId))].filter((id) => id !== null);
  const enterers = people.flatMap(({ personId }) => (attempts.get(personId) ?? []).map((one) => one.enteredById));
  const [run, cardFor, halls] = await Promise.all([
    loadRun(cohort._id, quiz.activityId),
    cardsOf([...people.map(({ personId }) => personId), ...enterers]),
    findHalls(hallIds),
  ]);
  const names = new Map(halls.map(({ id, name }) => [id, name]));
  return people.map(({ personId, regionId, hallId, at }) => {
    const own = attempts.get(personId) ?? [];
    const grade = gradeOfPerson(record, personId);
    const { closesAt } = timesOf(datesFor(cohort, at), run, personId);
    return {
      person: cardFor(personId),
      regionId,
      hallName: (hallId && names.get(hallId)) || null,
      grade,
      passed: grade === null || quiz.settings.purpose !== 'graded' ? null : isPassed(grade, quiz.settings.passShare),
      attempts: own.map((one) => summaryOf(one, quiz.settings, closesAt, 'staff', cardFor)).toReversed(),
      late: own.reduce((sum, one) => sum + lateIn(one), 0),
    };
  });
}

function lateIn({ late, responses }: AttemptDoc): number {
  return Object.entries(late).filter(([id, { rev }]) => rev > (responses[id]?.rev ?? 0)).length;
}
