import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../learner.ts';
import { defaultSettings } from '../quiz.ts';
import { seededRandom, shuffled } from '../random.ts';
import { rightAnswerOf } from '../review-view.ts';
import {
  anyAnswer,
  anyClosed,
  anyMatching,
  anyMultiple,
  anyOrdering,
  anySingle,
  itemOf,
} from '../testing/arbitrary.ts';
import { countedGrade, isPassed } from './counted.ts';
import { fractionOf } from './fraction.ts';
import { gradeAttempt, gradeQuestion, type Work } from './grade.ts';
import { gradeOrdering } from './ordering.ts';
import { securedBy } from './tries.ts';

const rules = { ...defaultSettings, wrongPenalty: 0, partialCredit: true, behaviour: 'deferred' as const };
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** The answer that a review shows as right, as a learner would give it. */
function rightValue(work: Pick<Work, 'content' | 'item'>): AnswerValue {
  const right = rightAnswerOf(work.content, work.item);
  if (right?.kind === 'texts') return { kind: 'text', text: right.texts[0] ?? '' };
  return right as AnswerValue;
}
const work = (content: Work['content'], value: AnswerValue, mark = 1): Work => ({
  item: itemOf(content, mark),
  content,
  value,
  tries: [],
  marks: undefined,
});

describe('one question', () => {
  it('is worth between minus one and one whatever is sent, and nothing unanswered', () => {
    fc.assert(
      fc.property(anyClosed, anyAnswer, (content, value) => {
        const fraction = fractionOf(content, itemOf(content), value) ?? Number.NaN;
        expect(fraction).toBeGreaterThanOrEqual(-1);
        expect(fraction).toBeLessThanOrEqual(1);
        expect(fractionOf(content, itemOf(content), null)).toBe(0);
      }),
    );
  });

  it('is worth all of it with the answer that its review shows, however its parts were shuffled', () => {
    fc.assert(
      fc.property(anyClosed, fc.nat(), (content, seed) => {
        const random = seededRandom(seed);
        const plain = itemOf(content);
        const item = { ...plain, parts: shuffled(plain.parts, random), choices: shuffled(plain.choices, random) };
        expect(fractionOf(content, item, rightValue({ content, item }))).toBe(1);
      }),
    );
  });

  it('only takes away below nothing where one option is chosen: several hold each other at nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyMultiple, anyMatching, anyOrdering), anyAnswer, (content, value) => {
        expect(fractionOf(content, itemOf(content), value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not look at the order in which options are ticked, or how often', () => {
    fc.assert(
      fc.property(anyMultiple, fc.array(fc.nat({ max: 9 })), fc.nat(), (content, keys, seed) => {
        const item = itemOf(content);
        const mixed = shuffled([...keys, ...keys], seededRandom(seed));
        expect(fractionOf(content, item, { kind: 'chosen', keys: mixed })).toBe(
          fractionOf(content, item, { kind: 'chosen', keys }),
        );
      }),
    );
  });

  it('gives nobody anything for ticking everything, where the wrong take as much as the right give', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (right, wrong) => {
        const fractions = [...Array(right).fill(1 / right), ...Array(wrong).fill(-1 / wrong)] as number[];
        const content = {
          ...fc.sample(anyMultiple, 1)[0],
          allOrNothing: false,
          options: fractions.map((fraction, at) => ({ optionId: `o${at}`, fraction })),
        } as never;
        const keys = fractions.map((_, at) => at);
        expect(fractionOf(content, itemOf(content), { kind: 'chosen', keys })).toBe(0);
      }),
    );
  });

  it('takes off for a wrong option of a single question what its author says', () => {
    fc.assert(
      fc.property(anySingle, (content) => {
        for (const [key, { fraction }] of content.options.entries())
          expect(fractionOf(content, itemOf(content), { kind: 'chosen', keys: [key] })).toBeCloseTo(fraction, 9);
      }),
    );
  });

  it('gives a matching its share of right pairs', () => {
    fc.assert(
      fc.property(anyMatching, fc.nat({ max: 8 }), (content, right) => {
        const pairs = content.stems.map(({ choiceId }, stem) => {
          const choice = content.choices.findIndex((one) => one.choiceId === choiceId);
          return { stem, choice: stem < right ? choice : (choice + 1) % content.choices.length };
        });
        const expected = Math.min(right, content.stems.length) / content.stems.length;
        expect(fractionOf(content, itemOf(content), { kind: 'pairs', pairs })).toBeCloseTo(expected, 9);
      }),
    );
  });
});

it('orders are scored as their question says', () => {
  const items = ['a', 'b', 'c', 'd'].map((itemId) => ({ itemId, text: { kk: '', ru: '', en: '' } }));
  const score = (scoring: 'absolute' | 'next' | 'longest' | 'all', order: string) =>
    gradeOrdering({ kind: 'ordering', items, scoring } as never, [...order]);
  expect(score('absolute', 'acbd')).toBe(0.5);
  expect(score('absolute', 'dabc')).toBe(0);
  expect(score('next', 'dabc')).toBeCloseTo(2 / 3);
  expect(score('longest', 'dabc')).toBe(0.75);
  expect(score('longest', 'dcba')).toBe(0);
  expect(score('all', 'abdc')).toBe(0);
  expect(score('all', 'abcd')).toBe(1);
});

describe('several tries', () => {
  it('lose the penalty for each try before, and never what was secured', () => {
    expect(securedBy([0, 1], 1 / 3)).toBeCloseTo(2 / 3);
    expect(securedBy([0.5, 0], 0.25)).toBe(0.5);
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), share, share, (fractions, penalty, next) => {
        const before = securedBy(fractions, penalty);
        expect(securedBy([...fractions, next], penalty)).toBeGreaterThanOrEqual(before);
        expect(before).toBeLessThanOrEqual(Math.max(...fractions));
        expect(securedBy([], penalty)).toBe(0);
      }),
    );
  });
});

describe('a whole attempt', () => {
  const works = fc.array(fc.tuple(anyClosed, anyAnswer, fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 8,
  });
  const settings = fc.record({
    behaviour: fc.constantFrom('deferred' as const, 'adaptive' as const),
    wrongPenalty: share,
    tryPenalty: share,
    partialCredit: fc.boolean(),
  });

  it('has a grade between nothing and one, the same in whatever order its questions stand', () => {
    fc.assert(
      fc.property(works, settings, fc.nat(), (asked, some, seed) => {
        const all = asked.map(([content, value, mark]) => work(content, value, mark));
        const { grade } = gradeAttempt(some, all);
        expect(grade).toBeGreaterThanOrEqual(0);
        expect(grade).toBeLessThanOrEqual(1);
        expect(gradeAttempt(some, shuffled(all, seededRandom(seed))).grade).toBeCloseTo(grade ?? -1, 5);
      }),
    );
  });

  it('has the grade one exactly with everything right, and nothing unanswered', () => {
    fc.assert(
      fc.property(works, settings, (asked, some) => {
        const all = asked.map(([content, , mark]) => work(content, null, mark));
        expect(gradeAttempt(some, all).grade).toBe(0);
        expect(
          gradeAttempt(
            some,
            all.map((one) => ({ ...one, value: rightValue(one) })),
          ).grade,
        ).toBe(1);
      }),
    );
  });

  it('is never better for a penalty, nor without partial credit', () => {
    fc.assert(
      fc.property(works, share, (asked, wrongPenalty) => {
        const all = asked.map(([content, value, mark]) => work(content, value, mark));
        const grade = gradeAttempt(rules, all).grade ?? -1;
        expect(gradeAttempt({ ...rules, wrongPenalty }, all).grade).toBeLessThanOrEqual(grade);
        expect(gradeAttempt({ ...rules, partialCredit: false }, all).grade).toBeLessThanOrEqual(grade);
      }),
    );
  });

  it('waits for its essays, which are worth what their rubric gives of the mark; an empty one is worth nothing', () => {
    const rubric = ['a', 'b'].map((criterionId) => ({ criterionId, max: 5, title: { kk: '', ru: '', en: '' } }));
    const content = { kind: 'essay', rubric } as never;
    const essay = work(content, { kind: 'text', text: 'Ойым' }, 4);
    expect(gradeAttempt(rules, [essay])).toMatchObject({ grade: null, waiting: 1 });
    const marks = [
      { criterionId: 'a', mark: 5 },
      { criterionId: 'b', mark: 2.5 },
    ];
    expect(gradeQuestion(rules, { ...essay, marks }).given).toBe(3);
    expect(gradeAttempt(rules, [{ ...essay, value: { kind: 'text', text: '  ' } }])).toMatchObject({
      grade: 0,
      waiting: 0,
    });
  });
});

describe('several attempts', () => {
  it('count by their highest, last, first or average', () => {
    const grades = [0.4, null, 0.9, 0.5];
    expect(countedGrade('highest', grades)).toBe(0.9);
    expect(countedGrade('last', grades)).toBe(0.5);
    expect(countedGrade('first', grades)).toBe(0.4);
    expect(countedGrade('average', grades)).toBe(0.6);
    expect(countedGrade('first', [null, 1])).toBeNull();
    expect(countedGrade('last', [null])).toBeNull();
  });

  it('pass with the very share that is asked for', () => {
    expect(isPassed(Math.round((7 / 9) * 1e6) / 1e6, 7 / 9)).toBe(true);
    expect(isPassed(0.69, 0.7)).toBe(false);
  });
});
