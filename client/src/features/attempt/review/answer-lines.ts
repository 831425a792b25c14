import type { LocalizedText } from '@minber/shared/platform/text';
import type { LearnerQuestion } from '@minber/shared/quizzes/learner';
import type { ReviewedQuestion } from '@minber/shared/quizzes/review';

export interface AnswerLine {
  key: string;
  text: string;
  /** Null: not shown, or nothing to say. */
  isRight: boolean | null;
}

type Words = (text: LocalizedText) => string;

/** An answer and the right one as lines to read. `right` is empty where it is not shown, or is what was answered. */
export function answerLines(
  { question, value, rightAnswer }: Pick<ReviewedQuestion, 'question' | 'value' | 'rightAnswer'>,
  words: Words,
  truths: { yes: string; no: string },
): { given: AnswerLine[]; right: AnswerLine[] } {
  const nameOf = namesOf(question, words);
  const line = (key: string, text: string, isRight: boolean | null = null): AnswerLine => ({ key, text, isRight });
  const truth = (is: boolean) => (is ? truths.yes : truths.no);
  const pairText = ({ stem, choice }: { stem: number; choice: number }) =>
    `${nameOf(stem)} → ${nameOf(choice, 'choices')}`;

  const given = ((): AnswerLine[] => {
    if (value === null) return [];
    if (value.kind === 'chosen') {
      const right = rightAnswer?.kind === 'chosen' ? rightAnswer.keys : null;
      return value.keys.map((key) => line(String(key), nameOf(key), right ? right.includes(key) : null));
    }
    if (value.kind === 'truth') {
      const right = rightAnswer?.kind === 'truth' ? rightAnswer.value === value.value : null;
      return [line('truth', truth(value.value), right)];
    }
    if (value.kind === 'pairs') {
      const right = rightAnswer?.kind === 'pairs' ? rightAnswer.pairs : null;
      const fits = (pair: { stem: number; choice: number }) =>
        right === null
          ? null
          : right.some(
              ({ stem, choice }) => stem === pair.stem && nameOf(choice, 'choices') === nameOf(pair.choice, 'choices'),
            );
      return value.pairs.map((pair) => line(String(pair.stem), pairText(pair), fits(pair)));
    }
    if (value.kind === 'order') {
      const right = rightAnswer?.kind === 'order' ? rightAnswer.keys : null;
      return value.keys.map((key, at) => line(String(key), `${at + 1}. ${nameOf(key)}`, right && right[at] === key));
    }
    return [line('text', value.text)];
  })();

  const right = ((): AnswerLine[] => {
    if (rightAnswer === null) return [];
    if (rightAnswer.kind === 'chosen') return rightAnswer.keys.map((key) => line(String(key), nameOf(key)));
    if (rightAnswer.kind === 'truth') return [line('truth', truth(rightAnswer.value))];
    if (rightAnswer.kind === 'pairs') return rightAnswer.pairs.map((pair) => line(String(pair.stem), pairText(pair)));
    if (rightAnswer.kind === 'order')
      return rightAnswer.keys.map((key, at) => line(String(key), `${at + 1}. ${nameOf(key)}`));
    return rightAnswer.texts.map((text) => line(text, text));
  })();
  const isSame = given.map(({ text }) => text).join('\n') === right.map(({ text }) => text).join('\n');
  return { given, right: isSame ? [] : right };
}

function namesOf(question: LearnerQuestion, words: Words) {
  const parts =
    question.kind === 'single' || question.kind === 'multiple'
      ? question.options
      : question.kind === 'ordering'
        ? question.items
        : question.kind === 'matching'
          ? question.stems
          : [];
  const choices = question.kind === 'matching' ? question.choices : [];
  return (key: number, of: 'parts' | 'choices' = 'parts'): string => {
    const part = (of === 'choices' ? choices : parts).find((one) => one.key === key);
    return part ? words(part.text) : '';
  };
}
