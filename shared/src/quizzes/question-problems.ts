import { type Language, type LocalizedText, languages } from '../platform/text.ts';
import { isWhole } from './grading/near.ts';
import { shortAnswerFor } from './grading/short.ts';
import type { PartId, QuestionContent, QuestionProblem } from './questions.ts';

/** What keeps a question from being used, each once. Empty: it may be asked. */
export function questionProblems(content: QuestionContent): QuestionProblem[] {
  const problems = new Set<QuestionProblem>();
  if (!isWritten(content.text)) problems.add('textMissing');
  if (partTexts(content).some((text) => !isWritten(text))) problems.add('optionTextMissing');
  const ids = partIds(content);
  if (ids.some((list) => new Set(list).size !== list.length)) problems.add('repeatedPart');
  if (content.kind === 'single' && !content.options.some(({ fraction }) => fraction === 1))
    problems.add('noRightAnswer');
  if (content.kind === 'multiple') {
    const positive = content.options.filter(({ fraction }) => fraction > 0);
    if (!isWhole(positive.reduce((sum, { fraction }) => sum + fraction, 0))) problems.add('fractionsNotWhole');
  }
  if (content.kind === 'numeric' || content.kind === 'short') {
    if (!content.answers.some(({ fraction }) => fraction === 1)) problems.add('noRightAnswer');
    if (hasHiddenAnswer(content)) problems.add('answerNeverCounts');
  }
  if (content.kind === 'matching') {
    const choices = new Set(content.choices.map(({ choiceId }) => choiceId));
    if (content.stems.some(({ choiceId }) => !choices.has(choiceId))) problems.add('unknownChoice');
  }
  return [...problems];
}

/** Languages in which something that learners read is missing. Parts that are empty everywhere are a problem of their own. */
export function missingLanguages(content: QuestionContent, wanted: readonly Language[]): Language[] {
  const texts = [content.text, ...partTexts(content)];
  return wanted.filter((language) => texts.some((text) => text[language] === ''));
}

/** The parts of a question, by which people answer: what a correction of a published one may not add or take away. */
export function partIds(content: QuestionContent): PartId[][] {
  switch (content.kind) {
    case 'single':
    case 'multiple':
      return [content.options.map(({ optionId }) => optionId)];
    case 'matching':
      return [content.stems.map(({ stemId }) => stemId), content.choices.map(({ choiceId }) => choiceId)];
    case 'ordering':
      return [content.items.map(({ itemId }) => itemId)];
    case 'essay':
      return [content.rubric.map(({ criterionId }) => criterionId)];
    default:
      return [];
  }
}

/** Whether people who answered one of them have answered the other: same kind, same parts in any order. */
export function isSameShape(one: QuestionContent, other: QuestionContent): boolean {
  const print = (content: QuestionContent) =>
    JSON.stringify([content.kind, ...partIds(content).map((ids) => ids.toSorted())]);
  return print(one) === print(other);
}

function partTexts(content: QuestionContent): LocalizedText[] {
  switch (content.kind) {
    case 'single':
    case 'multiple':
      return content.options.map(({ text }) => text);
    case 'matching':
      return [...content.stems, ...content.choices].map(({ text }) => text);
    case 'ordering':
      return content.items.map(({ text }) => text);
    case 'essay':
      return content.rubric.map(({ title }) => title);
    default:
      return [];
  }
}

/** An answer that never counts: one before it fits whatever it fits. */
function hasHiddenAnswer(content: Extract<QuestionContent, { kind: 'numeric' | 'short' }>): boolean {
  if (content.kind === 'short')
    return content.answers.some(
      (answer) => !answer.text.includes('*') && shortAnswerFor(content, answer.text) !== answer,
    );
  const rest = content.answers.findIndex(({ value }) => value === null);
  const values = content.answers.map(({ value }) => value);
  return (rest !== -1 && rest < content.answers.length - 1) || new Set(values).size !== values.length;
}

function isWritten(text: LocalizedText): boolean {
  return languages.some((language) => text[language] !== '');
}
