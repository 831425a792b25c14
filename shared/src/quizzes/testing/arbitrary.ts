import fc from 'fast-check';
import type { AttemptItem } from '../item.ts';
import type { AnswerValue } from '../learner.ts';
import type { QuestionContent } from '../questions.ts';

const text = (kk: string) => ({ kk, ru: kk, en: '' });
const none = { kk: '', ru: '', en: '' };
const common = { text: text('Сұрақ'), explanation: none };
const count = fc.integer({ min: 2, max: 8 });

/** Any finished single question: one option is right, the others give or take parts. */
export const anySingle = fc.array(fc.integer({ min: -10, max: 9 }), { minLength: 1, maxLength: 7 }).map((others) => ({
  ...common,
  kind: 'single' as const,
  options: [1, ...others.map((tenths) => tenths / 10)].map((fraction, at) => ({
    optionId: `o${at}`,
    text: text(`${at}`),
    fraction,
    feedback: none,
  })),
}));

/** Any finished multiple question: right options share the whole, the others take something or nothing. */
export const anyMultiple = fc
  .record({
    right: fc.integer({ min: 1, max: 5 }),
    wrong: fc.array(fc.integer({ min: -10, max: 0 }), { minLength: 1, maxLength: 5 }),
    allOrNothing: fc.boolean(),
  })
  .map(({ right, wrong, allOrNothing }) => ({
    ...common,
    kind: 'multiple' as const,
    allOrNothing,
    options: [
      ...Array.from({ length: right }, () => Math.round(1e5 / right) / 1e5),
      ...wrong.map((one) => one / 10),
    ].map((fraction, at) => ({ optionId: `o${at}`, text: text(`${at}`), fraction, feedback: none })),
  }));

export const anyMatching = fc
  .record({ choices: count, stems: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 }) })
  .map(({ choices, stems }) => ({
    ...common,
    kind: 'matching' as const,
    stems: stems.map((choice, at) => ({ stemId: `s${at}`, text: text(`${at}`), choiceId: `c${choice % choices}` })),
    choices: Array.from({ length: choices }, (_, at) => ({ choiceId: `c${at}`, text: text(`${at}`) })),
  }));

export const anyOrdering = fc
  .record({ length: count, scoring: fc.constantFrom('absolute', 'next', 'longest', 'all') })
  .map(({ length, scoring }) => ({
    ...common,
    kind: 'ordering' as const,
    scoring: scoring as 'absolute',
    items: Array.from({ length }, (_, at) => ({ itemId: `i${at}`, text: text(`${at}`) })),
  }));

export const anyClosed: fc.Arbitrary<QuestionContent> = fc.oneof(
  anySingle,
  anyMultiple,
  anyMatching,
  anyOrdering,
  fc
    .boolean()
    .map((right) => ({ ...common, kind: 'trueFalse' as const, right, feedbackTrue: none, feedbackFalse: none })),
  fc.integer({ min: -1000, max: 1000 }).map((value) => ({
    ...common,
    kind: 'numeric' as const,
    unit: none,
    answers: [
      { answerId: 'a', value, tolerance: 0.5, toleranceKind: 'absolute' as const, fraction: 1, feedback: none },
      { answerId: 'b', value: null, tolerance: 0, toleranceKind: 'absolute' as const, fraction: -0.5, feedback: none },
    ],
  })),
  fc.constantFrom('Қостанай', 'Ұлытау').map((word) => ({
    ...common,
    kind: 'short' as const,
    matchCase: false,
    matchLetters: true,
    answers: [{ answerId: 'a', text: word, fraction: 1, feedback: none }],
  })),
);

export function itemOf(content: QuestionContent, mark = 1): AttemptItem {
  const parts =
    content.kind === 'single' || content.kind === 'multiple'
      ? content.options.map(({ optionId }) => optionId)
      : content.kind === 'matching'
        ? content.stems.map(({ stemId }) => stemId)
        : content.kind === 'ordering'
          ? content.items.map(({ itemId }) => itemId)
          : [];
  const choices = content.kind === 'matching' ? content.choices.map(({ choiceId }) => choiceId) : [];
  return { questionId: '0'.repeat(24), mark, parts, choices };
}

const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 10 });
/** Whatever a client may send, also what fits no question. */
export const anyAnswer: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.constant(null),
  keys.map((chosen) => ({ kind: 'chosen' as const, keys: chosen })),
  keys.map((order) => ({ kind: 'order' as const, keys: order })),
  fc.boolean().map((value) => ({ kind: 'truth' as const, value })),
  fc
    .array(fc.record({ stem: fc.integer({ min: 0, max: 9 }), choice: fc.integer({ min: 0, max: 9 }) }), {
      maxLength: 10,
    })
    .map((pairs) => ({ kind: 'pairs' as const, pairs })),
  fc
    .oneof(fc.string(), fc.constantFrom('Қостанай', '12', '-3,5'))
    .map((typed) => ({ kind: 'text' as const, text: typed })),
);
