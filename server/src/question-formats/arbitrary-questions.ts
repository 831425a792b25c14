import type { LocalizedText } from '@minber/shared/platform/text';
import type { QuestionToWrite } from '@minber/shared/question-formats/to-file';
import { QuestionContent } from '@minber/shared/quizzes/questions';
import fc from 'fast-check';

/** What trips parsers: each format's own signs, escapes, entities, spaces that must stay. */
const nasty = [
  '->',
  '####',
  '#',
  '{',
  '}',
  '~',
  '=',
  '%50%',
  '[html]',
  '[plain]',
  '::',
  '//',
  '$CATEGORY: x',
  '\\',
  '\\n',
]
  .concat([
    '\n',
    '\n\n',
    '  ',
    '\u00a0',
    '<b>',
    '</div>',
    '&amp;',
    '&lt;',
    ']]>',
    '*',
    '"',
    "'",
    '@@PLUGINFILE@@',
    '$$x$$',
  ])
  .concat([
    'Қазақстан',
    'әіңғүұқөһ',
    'Ё',
    '😀',
    'TRUE',
    '>3 ALL',
    ':',
    '1,5',
    '..',
    '|',
    '<!--',
    '<!DOCTYPE a>',
    '%%',
    '%5D',
    ']',
  ]);
const piece = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 8 }));
const plain = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const text: fc.Arbitrary<LocalizedText> = fc.record({
  kk: plain,
  ru: fc.oneof(fc.constant(''), plain),
  en: fc.oneof(fc.constant(''), plain),
});
const feedback: fc.Arbitrary<LocalizedText> = fc.record({
  kk: fc.oneof(fc.constant(''), plain),
  ru: fc.oneof(fc.constant(''), plain),
  en: fc.constant(''),
});
const share = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 20 }))
  .map(([above, below]) => Math.max(-1, Math.min(1, above / below)) + 0);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const options = fc.array(fc.record({ text, fraction: share, feedback }), { minLength: 2, maxLength: 6 });
const numbered = <T>(list: T[], key: string) => list.map((one, at) => ({ [key]: `p${at}`, ...one }));
/** The first answers share the mark, the others give nothing or take some. */
const multiple = fc.tuple(options, fc.integer({ min: 1, max: 6 })).map(([list, rights]) => {
  const right = Math.min(rights, list.length);
  return list.map((option, at) => ({ ...option, fraction: at < right ? 1 / right : Math.min(0, option.fraction) }));
});
const choices = fc.uniqueArray(text, { minLength: 2, maxLength: 6, selector: ({ kk }) => kk });
const bodies = fc.oneof(
  options.map((list) => ({ kind: 'single', options: numbered(list, 'optionId') })),
  fc
    .tuple(multiple, fc.boolean())
    .map(([list, allOrNothing]) => ({ kind: 'multiple', options: numbered(list, 'optionId'), allOrNothing })),
  fc.record({ kind: fc.constant('trueFalse'), right: fc.boolean(), feedbackTrue: feedback, feedbackFalse: feedback }),
  fc.tuple(choices, fc.array(fc.tuple(text, fc.nat()), { minLength: 2, maxLength: 6 })).map(([list, stems]) => ({
    kind: 'matching',
    choices: numbered(
      list.map((one) => ({ text: one })),
      'choiceId',
    ),
    stems: numbered(
      stems.map(([one, to]) => ({ text: one, choiceId: `p${to % list.length}` })),
      'stemId',
    ),
  })),
  fc
    .tuple(fc.array(text, { minLength: 2, maxLength: 6 }), fc.constantFrom('absolute', 'next', 'longest', 'all'))
    .map(([list, scoring]) => ({
      kind: 'ordering',
      items: numbered(
        list.map((one) => ({ text: one })),
        'itemId',
      ),
      scoring,
    })),
  fc
    .tuple(
      fc.array(
        fc.record({
          value: fc.option(number),
          tolerance: number.map(Math.abs),
          toleranceKind: fc.constantFrom('absolute', 'relative'),
          fraction: share,
          feedback,
        }),
        { minLength: 1, maxLength: 5 },
      ),
      feedback,
    )
    .map(([list, unit]) => ({
      kind: 'numeric',
      answers: numbered(
        list.map((one) => (one.value === null ? { ...one, tolerance: 0 } : one)),
        'answerId',
      ),
      unit,
    })),
  fc
    .tuple(
      fc.array(fc.record({ text: plain, fraction: share, feedback }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([list, matchCase, matchLetters]) => ({
      kind: 'short',
      answers: numbered(list, 'answerId'),
      matchCase,
      matchLetters,
    })),
  fc
    .tuple(
      fc.array(fc.record({ title: text, max: fc.constantFrom(0.5, 1, 7, 100) }), { minLength: 1, maxLength: 4 }),
      feedback,
      fc.option(fc.integer({ min: 10, max: 5000 })),
    )
    .map(([list, markerNote, wordsAtMost]) => ({
      kind: 'essay',
      rubric: numbered(list, 'criterionId'),
      markerNote,
      wordsAtMost,
    })),
);
const tag = plain.map((one) => one.replace(/\s+/g, ' ').slice(0, 20).toWellFormed().trim()).filter((one) => one !== '');
/** Any question that could be in a bank, with what trips parsers in its texts. */
export const question: fc.Arbitrary<QuestionToWrite> = fc
  .record({
    common: fc.record({ text, explanation: feedback }),
    body: bodies,
    name: fc.oneof(
      fc.constant(''),
      plain.map((one) => one.replace(/\s+/g, ' ')),
    ),
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
    folder: fc.array(fc.constantFrom('Экономика', 'top', 'Жер / су', 'A#{}~=:', '$a$'), { maxLength: 3 }),
    difficulty: fc.integer({ min: 1, max: 5 }),
    mark: fc.constantFrom(1, 2, 0.25, 100, 1 / 3),
    questionId: fc.stringMatching(/^[0-9a-f]{24}$/),
  })
  .map(({ common, body, ...place }) => ({ ...place, content: QuestionContent.parse({ ...common, ...body }) }));
