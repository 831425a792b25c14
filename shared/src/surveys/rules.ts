import type { Id } from '../platform/ids.ts';
import type { SurveyAnswer } from './answers.ts';
import type { QuestionTally } from './results.ts';
import { type SurveyQuestion, scaleMost } from './survey.ts';

/** So many must have answered before anything of a group is shown. */
export const leastAnswers = 5;

/**
 * Which groups may be shown, and whether their whole may. No group below `leastAnswers` is; and where the whole is
 * shown beside its groups, so many more are held back that what is left over is nobody or again at least as many:
 * subtracting shown groups from the whole gives no small group away.
 */
export function shownGroups(sizes: ReadonlyMap<string, number>): { whole: boolean; groups: Set<string> } {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total < leastAnswers) return { whole: false, groups: new Set() };
  const large = [...sizes].filter(([, size]) => size >= leastAnswers).toSorted((one, other) => one[1] - other[1]);
  let rest = total - large.reduce((sum, [, size]) => sum + size, 0);
  while (rest > 0 && rest < leastAnswers) rest += large.shift()?.[1] ?? leastAnswers;
  return { whole: true, groups: new Set(large.map(([group]) => group)) };
}

/** What these sheets come to, question by question. Answers to questions that are no longer asked count nowhere. */
export function talliesOf(questions: SurveyQuestion[], sheets: readonly SurveyAnswer[][]): QuestionTally[] {
  return questions.map((question) => {
    const answers = sheets.flatMap((sheet) => sheet.filter((one) => isTo(question, one)));
    const chosen = answers.flatMap(chosenIn);
    const marks = answers.flatMap((answer) => (answer.kind === 'scale' ? [answer.value] : []));
    const texts = answers.flatMap((answer) => (answer.kind === 'text' ? [answer.text] : []));
    return {
      questionId: question.questionId,
      answered: answers.length,
      counts: choicesOf(question).map((id) => ({ id, count: chosen.filter((one) => one === id).length })),
      mean: marks.length > 0 ? marks.reduce((sum, mark) => sum + mark, 0) / marks.length : null,
      texts: mixed(question.questionId, texts),
    };
  });
}

function isTo({ questionId, kind }: SurveyQuestion, answer: SurveyAnswer): boolean {
  return answer.questionId === questionId && answer.kind === kind;
}

function choicesOf(question: SurveyQuestion): string[] {
  if (question.kind === 'scale') return Array.from({ length: scaleMost }, (_, at) => String(at + 1));
  return 'options' in question ? question.options.map(({ optionId }) => optionId) : [];
}

function chosenIn(answer: SurveyAnswer): string[] {
  if (answer.kind === 'scale') return [String(answer.value)];
  if (answer.kind === 'single') return [answer.optionId];
  return answer.kind === 'multiple' ? answer.optionIds : [];
}

/**
 * An order that follows from the words and the question alone: the same at every look, another one for each question,
 * so that neither time nor the texts of one sheet can be told from it.
 */
function mixed(questionId: Id, texts: string[]): string[] {
  return texts
    .map((text) => ({ text, rank: hashOf(`${questionId} ${text}`) }))
    .toSorted((one, other) => one.rank - other.rank || (one.text < other.text ? -1 : 1))
    .map(({ text }) => text);
}

/** FNV-1a with a final mix: spreads well enough to order by. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
