import type { LocalizedText } from '../platform/text.ts';
import { isAnswered } from './answered.ts';
import { partsOf } from './grading/fraction.ts';
import { numericAnswerFor } from './grading/numeric.ts';
import { shortAnswerFor } from './grading/short.ts';
import type { AttemptItem, Shown } from './item.ts';
import type { AnswerValue } from './learner.ts';
import type { QuestionContent } from './questions.ts';
import type { RightAnswer } from './review.ts';

/** The right answer in this attempt's keys; null: an essay. */
export function rightAnswerOf(content: QuestionContent, { parts, choices }: AttemptItem): RightAnswer | null {
  switch (content.kind) {
    case 'single':
    case 'multiple': {
      const best = content.kind === 'single' ? 1 : Number.MIN_VALUE;
      const right = content.options.filter(({ fraction }) => fraction >= best);
      return { kind: 'chosen', keys: right.map(({ optionId }) => parts.indexOf(optionId)).toSorted((a, b) => a - b) };
    }
    case 'trueFalse':
      return { kind: 'truth', value: content.right };
    case 'matching':
      return {
        kind: 'pairs',
        pairs: content.stems.map(({ stemId, choiceId }) => ({
          stem: parts.indexOf(stemId),
          choice: choices.indexOf(choiceId),
        })),
      };
    case 'ordering':
      return { kind: 'order', keys: content.items.map(({ itemId }) => parts.indexOf(itemId)) };
    case 'numeric': {
      const right = content.answers.filter(({ fraction, value }) => fraction === 1 && value !== null);
      return { kind: 'texts', texts: right.map(({ value }) => String(value)) };
    }
    case 'short':
      return {
        kind: 'texts',
        texts: content.answers.filter(({ fraction }) => fraction === 1).map(({ text }) => text.replaceAll('\\*', '*')),
      };
    case 'essay':
      return null;
  }
}

/** What the author says to this answer. */
export function feedbackTo(content: QuestionContent, shown: Shown, value: AnswerValue | undefined): LocalizedText[] {
  return feedbackOf(content, shown, value).filter(({ kk, ru, en }) => kk !== '' || ru !== '' || en !== '');
}

function feedbackOf(content: QuestionContent, shown: Shown, value: AnswerValue | undefined): LocalizedText[] {
  if (!isAnswered(value)) return [];
  if ((content.kind === 'single' || content.kind === 'multiple') && value.kind === 'chosen') {
    const chosen = partsOf(shown, value.keys);
    return content.options.filter(({ optionId }) => chosen.includes(optionId)).map(({ feedback }) => feedback);
  }
  if (content.kind === 'trueFalse' && value.kind === 'truth')
    return [value.value ? content.feedbackTrue : content.feedbackFalse];
  if (value.kind !== 'text') return [];
  const found =
    content.kind === 'numeric'
      ? numericAnswerFor(content, value.text)
      : content.kind === 'short'
        ? shortAnswerFor(content, value.text)
        : undefined;
  return found ? [found.feedback] : [];
}
