import { isAnswered, isSameAnswer } from '../answered.ts';
import type { AttemptItem } from '../item.ts';
import type { AnswerValue } from '../learner.ts';
import type { PartId, QuestionContent } from '../questions.ts';
import type { QuizSettings } from '../quiz.ts';
import { fractionOf } from './fraction.ts';
import { settled } from './near.ts';
import { securedBy } from './tries.ts';

type Rules = Pick<QuizSettings, 'behaviour' | 'tryPenalty' | 'wrongPenalty' | 'partialCredit'>;

/** Everything that was done with one question. */
export interface Work {
  item: AttemptItem;
  content: QuestionContent;
  value: AnswerValue | undefined;
  /** Adaptive: what was checked, in order. */
  tries: AnswerValue[];
  /** An essay's marks by criterion. */
  marks: { criterionId: PartId; mark: number }[] | undefined;
}

/** `fraction` and `given` null: an essay that nobody has marked. `given` may be below 0. */
export interface Graded {
  questionId: string;
  fraction: number | null;
  given: number | null;
}

export interface Grade {
  questions: Graded[];
  given: number;
  fullMark: number;
  /** Share of the full mark, 0 to 1, by six digits; null while essays wait. */
  grade: number | null;
  waiting: number;
}

/** An attempt's grade: what every question gives, added, never below nothing. Pure; graded again it is the same. */
export function gradeAttempt(rules: Rules, works: Work[]): Grade {
  const questions = works.map((work) => gradeQuestion(rules, work));
  const fullMark = works.reduce((sum, { item }) => sum + item.mark, 0);
  const given = Math.max(
    0,
    questions.reduce((sum, one) => sum + (one.given ?? 0), 0),
  );
  const waiting = questions.filter((one) => one.given === null).length;
  return {
    questions,
    given: sixDigits(given),
    fullMark,
    grade: waiting > 0 ? null : fullMark > 0 ? Math.min(1, sixDigits(given / fullMark)) : 0,
    waiting,
  };
}

export function gradeQuestion(rules: Rules, work: Work): Graded {
  const { item, content, value } = work;
  const fraction = content.kind === 'essay' ? essayFraction(content, work) : byRules(rules, work);
  return {
    questionId: item.questionId,
    fraction: fraction ?? fractionOf(content, item, value),
    given: fraction === null ? null : sixDigits(fraction * item.mark),
  };
}

function byRules(rules: Rules, { item, content, value, tries }: Work): number {
  const fraction = (one: AnswerValue | undefined) => credited(rules, fractionOf(content, item, one) ?? 0);
  if (rules.behaviour === 'adaptive') {
    const last = tries.at(-1);
    const untried = isAnswered(value) && (last === undefined || !isSameAnswer(last, value)) ? [value] : [];
    return securedBy([...tries, ...untried].map(fraction), rules.tryPenalty);
  }
  const own = fraction(value);
  return isAnswered(value) && own <= 0 ? Math.min(own, -rules.wrongPenalty) : own;
}

/** Without partial credit what is not wholly right is worth nothing; what takes marks off still does. */
function credited({ partialCredit }: Rules, fraction: number): number {
  return partialCredit || fraction === 1 ? fraction : Math.min(0, fraction);
}

function essayFraction(
  { rubric }: Extract<QuestionContent, { kind: 'essay' }>,
  { value, marks }: Pick<Work, 'value' | 'marks'>,
): number | null {
  if (!isAnswered(value)) return 0;
  if (!marks) return null;
  const full = rubric.reduce((sum, { max }) => sum + max, 0);
  const given = rubric.reduce((sum, { criterionId, max }) => {
    const mark = marks.find((one) => one.criterionId === criterionId)?.mark ?? 0;
    return sum + Math.min(max, Math.max(0, mark));
  }, 0);
  return settled(given / full);
}

function sixDigits(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
