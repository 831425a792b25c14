import type { AnswerValue } from './learner.ts';

/** Whether anything was answered at all: an empty field and an empty list of choices are no answer. */
export function isAnswered(value: AnswerValue | undefined): value is NonNullable<AnswerValue> {
  if (!value) return false;
  if (value.kind === 'truth') return true;
  if (value.kind === 'text') return value.text.trim() !== '';
  return (value.kind === 'pairs' ? value.pairs : value.keys).length > 0;
}

/** Whether two answers say the same; the order in which options were ticked or stems matched says nothing. */
export function isSameAnswer(one: AnswerValue, other: AnswerValue): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
}

function canonical(value: AnswerValue): unknown {
  if (!isAnswered(value)) return null;
  if (value.kind === 'chosen') return ['chosen', ...value.keys.toSorted((a, b) => a - b)];
  if (value.kind === 'pairs')
    return ['pairs', ...value.pairs.map(({ stem, choice }) => `${stem}=${choice}`).toSorted()];
  if (value.kind === 'order') return ['order', ...value.keys];
  return value.kind === 'truth' ? ['truth', value.value] : ['text', value.text];
}
