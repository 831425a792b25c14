import type { FilePair } from './file-question.ts';
import { filledText } from './filled.ts';
import type { Making } from './from-body.ts';
import { Refusal } from './refusal.ts';

const stemsAtMost = 20;
const choicesAtMost = 30;

/** Stems and choices from pairs: the same answer is one choice, an answer without a prompt is a distractor. */
export function matchingOf(pairs: FilePair[], { textOf }: Pick<Making, 'textOf'>) {
  const written = pairs.filter(({ prompt, answer }) => prompt !== null || answer !== '');
  const answers = [...new Set(written.map(({ answer }) => answer))];
  const prompts = written.flatMap(({ prompt, answer }) => (prompt ? [{ prompt, answer }] : []));
  if (prompts.length < 2 || answers.length < 2) throw new Refusal('tooFewAnswers');
  if (prompts.length > stemsAtMost) throw new Refusal('tooManyAnswers', `${prompts.length} > ${stemsAtMost}`);
  if (answers.length > choicesAtMost) throw new Refusal('tooManyAnswers', `${answers.length} > ${choicesAtMost}`);
  const idOf = (answer: string) => `c${answers.indexOf(answer) + 1}`;
  return {
    kind: 'matching' as const,
    stems: prompts.map(({ prompt, answer }, at) => ({
      stemId: `s${at + 1}`,
      text: filledText(textOf(prompt)),
      choiceId: idOf(answer),
    })),
    choices: answers.map((answer) => ({
      choiceId: idOf(answer),
      text: filledText(textOf({ text: answer, format: 'plain', files: [] })),
    })),
  };
}
