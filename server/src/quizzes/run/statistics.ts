import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { partsOf } from '@minber/shared/quizzes/grading/fraction';
import type { QuestionContent } from '@minber/shared/quizzes/questions';
import type { QuestionStatistics, QuizStatistics } from '@minber/shared/quizzes/results';
import { deviationOf, discriminationOf, facilityOf, meanOf, medianOf } from '@minber/shared/quizzes/statistics';
import { countedAnswers } from '../attempt/grade.ts';
import type { AttemptDoc } from '../attempt/model.ts';
import { type FrozenQuestionDoc, FrozenQuestionModel } from '../quiz/model.ts';
import { gradeOfPerson, type QuizRecord, readQuizRecord } from './record.ts';
import { type AskedQuestion, questionsAsked } from './results.ts';

/** How a quiz and its questions turned out in a cohort: first finished attempts of the people in scope. */
export async function readStatistics(scope: Scope, cohortId: Id, activityId: Id): Promise<QuizStatistics> {
  const record = await readQuizRecord(scope, cohortId, activityId);
  const [asked, frozen] = await Promise.all([questionsAsked(record), contentsOf(record)]);
  const firsts = firstAttempts(record);
  const grades = [...record.attempts.keys()].flatMap((personId) => gradeOfPerson(record, personId) ?? []);
  return {
    title: record.quiz.title,
    attempts: firsts.length,
    meanGrade: meanOf(grades),
    medianGrade: medianOf(grades),
    questions: asked.map((question) => {
      const known = frozen.get(question.questionId);
      return {
        ...figuresOf(question, firsts),
        choices: known ? choicesOf(known.content, question.questionId, firsts, record) : [],
        corrected: (known?.corrections.length ?? 0) > 0,
      };
    }),
  };
}

/** The first graded attempt of each person. */
export function firstAttempts({ attempts }: Pick<QuizRecord, 'attempts'>): AttemptDoc[] {
  return [...attempts.values()].flatMap((own) => own.filter(({ state }) => state === 'graded').slice(0, 1));
}

export function figuresOf(
  question: AskedQuestion,
  firsts: AttemptDoc[],
): Omit<QuestionStatistics, 'choices' | 'corrected'> {
  const { questionId, mark } = question;
  const asked = firsts.filter(({ given }) => typeof given[questionId] === 'number');
  const marks = asked.map(({ given }) => given[questionId] ?? 0);
  const rests = asked.map(
    ({ given }, at) => Object.values(given).reduce<number>((sum, one) => sum + (one ?? 0), 0) - (marks[at] ?? 0),
  );
  return {
    ...question,
    answers: marks.length,
    facility: facilityOf(marks, mark),
    deviation: deviationOf(marks, mark),
    discrimination: discriminationOf(marks, rests),
  };
}

async function contentsOf({ attempts }: QuizRecord): Promise<Map<Id, FrozenQuestionDoc>> {
  const versionIds = [...new Set([...attempts.values()].flat().map(({ versionId }) => versionId))];
  const found = await FrozenQuestionModel.find({ versionId: { $in: versionIds } }).lean<FrozenQuestionDoc[]>();
  return new Map(found.map((question) => [question.questionId, question]));
}

/** How often each option was chosen, in the author's order. */
function choicesOf(
  content: QuestionContent,
  questionId: Id,
  firsts: AttemptDoc[],
  { quiz }: QuizRecord,
): { text: LocalizedText; isRight: boolean; times: number }[] {
  if (content.kind !== 'single' && content.kind !== 'multiple') return [];
  const chosen = firsts.flatMap((attempt) => {
    const item = attempt.items.find((one) => one.questionId === questionId);
    const value = countedAnswers(attempt, quiz.settings)[questionId]?.value;
    return item && value?.kind === 'chosen' ? partsOf(item, value.keys) : [];
  });
  return content.options.map(({ optionId, text, fraction }) => ({
    text,
    isRight: content.kind === 'single' ? fraction === 1 : fraction > 0,
    times: chosen.filter((one) => one === optionId).length,
  }));
}
