import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { countedGrade } from '@minber/shared/quizzes/grading/counted';
import { type CohortRecord, readCohortRecord } from '../../programmes/index.ts';
import { type AttemptDoc, AttemptModel } from '../attempt/model.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import type { FrozenQuizDoc } from '../quiz/model.ts';

export interface QuizRecord extends CohortRecord {
  quiz: FrozenQuizDoc;
  /** Of the people in scope, by person, oldest first. */
  attempts: Map<Id, AttemptDoc[]>;
}

/** A quiz of a cohort with its people and their attempts, as far as the scope opens them. Throws `resource.absent`. */
export async function readQuizRecord(scope: Scope, cohortId: Id, activityId: Id): Promise<QuizRecord> {
  const record = await readCohortRecord(scope, cohortId);
  const quiz = await frozenQuiz(record.cohort.versionId, activityId);
  const personIds = record.enrolments.map(({ personId }) => personId);
  return { ...record, quiz, attempts: await attemptsOf(cohortId, activityId, personIds) };
}

/** Every attempt of these people at a quiz of a cohort, by person, oldest first. */
export async function attemptsOf(cohortId: Id, activityId: Id, personIds: Id[]): Promise<Map<Id, AttemptDoc[]>> {
  const found = await AttemptModel.find(
    { cohortId, activityId, personId: { $in: personIds } },
    { outbox: 0, markPast: 0, gradePast: 0 },
  )
    .sort({ number: 1 })
    .lean<AttemptDoc[]>();
  return Map.groupBy(found, ({ personId }) => personId);
}

/** What counts of a person's attempts; null: nothing graded. */
export function gradeOfPerson({ quiz, attempts }: Pick<QuizRecord, 'quiz' | 'attempts'>, personId: Id): number | null {
  const own = (attempts.get(personId) ?? []).filter(({ state }) => state !== 'open');
  return countedGrade(
    quiz.settings.counted,
    own.map(({ grade }) => grade),
  );
}

/** The attempt whose marks stand for the person: the one that counts, of an average the newest. */
export function countedAttempt(
  { quiz, attempts }: Pick<QuizRecord, 'quiz' | 'attempts'>,
  personId: Id,
): AttemptDoc | undefined {
  const own = (attempts.get(personId) ?? []).filter(({ state }) => state !== 'open');
  if (quiz.settings.counted === 'first') return own[0];
  if (quiz.settings.counted !== 'highest') return own.at(-1);
  return own.toSorted((one, other) => (other.grade ?? -1) - (one.grade ?? -1))[0];
}
