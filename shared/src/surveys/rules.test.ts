import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerProblems, type SurveyAnswer } from './answers.ts';
import { leastAnswers, shownGroups, talliesOf } from './rules.ts';
import type { SurveyQuestion } from './survey.ts';

const id = (at: number) => at.toString(16).padStart(24, '0');
const text = { kk: 'сұрақ', ru: 'вопрос', en: '' };
const options = [1, 2, 3].map((at) => ({ optionId: id(100 + at), text }));
const scale: SurveyQuestion = { questionId: id(1), kind: 'scale', text, required: true, low: text, high: text };
const single: SurveyQuestion = { questionId: id(2), kind: 'single', text, required: false, options };
const multiple: SurveyQuestion = { questionId: id(3), kind: 'multiple', text, required: false, options };
const open: SurveyQuestion = { questionId: id(4), kind: 'text', text, required: false };
const questions = [scale, single, multiple, open];

const choice = fc.constantFrom(...options.map(({ optionId }) => optionId));
const mark = fc.integer({ min: 1, max: 5 });
const sheet: fc.Arbitrary<SurveyAnswer[]> = fc
  .tuple(
    mark.map((value): SurveyAnswer => ({ questionId: id(1), kind: 'scale', value })),
    fc.option(choice.map((optionId): SurveyAnswer => ({ questionId: id(2), kind: 'single', optionId }))),
    fc.option(
      fc
        .uniqueArray(choice, { minLength: 1 })
        .map((optionIds): SurveyAnswer => ({ questionId: id(3), kind: 'multiple', optionIds })),
    ),
    fc.option(
      fc.string({ minLength: 1 }).map((said): SurveyAnswer => ({ questionId: id(4), kind: 'text', text: said })),
    ),
  )
  .map((answers) => answers.filter((one) => one !== null));
const sizes = fc
  .array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  .map((list) => new Map(list.map((size, at) => [`group ${at}`, size])));

describe('which groups of a survey are shown', () => {
  it('shows no group in which fewer than five answered', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        for (const group of shownGroups(all).groups) expect(all.get(group)).toBeGreaterThanOrEqual(leastAnswers);
      }),
    );
  });

  it('leaves nothing that subtraction could make small: any shown groups taken from the whole leave none or five', () => {
    fc.assert(
      fc.property(sizes, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, taken) => {
        const { whole, groups } = shownGroups(all);
        if (!whole) return;
        const total = [...all.values()].reduce((sum, size) => sum + size, 0);
        const removed = [...groups].filter((_, at) => taken[at]).reduce((sum, group) => sum + (all.get(group) ?? 0), 0);
        const left = total - removed;
        expect(left === 0 || left >= leastAnswers).toBe(true);
      }),
    );
  });

  it('shows the whole from five on, and every group where all are large', () => {
    fc.assert(
      fc.property(sizes, (all) => {
        const list = [...all.values()];
        const total = list.reduce((sum, size) => sum + size, 0);
        const { whole, groups } = shownGroups(all);
        expect(whole).toBe(total >= leastAnswers);
        if (whole && list.every((size) => size === 0 || size >= leastAnswers))
          expect(groups.size).toBe(list.filter((size) => size > 0).length);
      }),
    );
  });
});

describe('what the answers to a survey come to', () => {
  it('counts every answer once and says the same whatever order the sheets lie in', () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (sheets, order) => {
        const tallies = talliesOf(questions, sheets);
        const ranks = new Map(sheets.map((one) => [one, order.next().value]));
        const other = sheets.toSorted((one, two) => (ranks.get(one) ?? 0) - (ranks.get(two) ?? 0));
        expect(talliesOf(questions, other)).toEqual(tallies);
        const [marks, one, several, texts] = tallies;
        expect(marks?.answered).toBe(sheets.length);
        expect(marks?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(sheets.length);
        expect(one?.counts.reduce((sum, { count }) => sum + count, 0)).toBe(one?.answered);
        expect(several?.answered).toBe(sheets.filter((all) => all.some(({ kind }) => kind === 'multiple')).length);
        const said = sheets.flatMap((all) => all.flatMap((answer) => (answer.kind === 'text' ? [answer.text] : [])));
        expect(texts?.texts.toSorted()).toEqual(said.toSorted());
      }),
    );
  });

  it('averages a scale within its ends', () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 20 }), (sheets) => {
        const mean = talliesOf(questions, sheets)[0]?.mean ?? 0;
        expect(mean).toBeGreaterThanOrEqual(1);
        expect(mean).toBeLessThanOrEqual(5);
      }),
    );
    expect(talliesOf(questions, [])[0]?.mean).toBeNull();
  });

  it('lays the free texts of two questions in two orders', () => {
    const another: SurveyQuestion = { ...open, questionId: id(5) };
    const words = Array.from({ length: 12 }, (_, at) => `пікір ${at}`);
    const sheets = words.map((said): SurveyAnswer[] => [
      { questionId: id(4), kind: 'text', text: said },
      { questionId: id(5), kind: 'text', text: said },
    ]);
    const [one, other] = talliesOf([open, another], sheets);
    expect(one?.texts).not.toEqual(other?.texts);
    expect(one?.texts).not.toEqual(words);
  });
});

describe('whether answers fit their questions', () => {
  it('takes every sheet that answers what is required by what is offered', () => {
    fc.assert(
      fc.property(sheet, (answers) => {
        expect(answerProblems(questions, answers)).toEqual([]);
      }),
    );
  });

  it('names what is missing, unknown, said twice or not offered', () => {
    const said: SurveyAnswer = { questionId: id(1), kind: 'scale', value: 3 };
    expect(answerProblems(questions, [])).toEqual([{ questionId: id(1), code: 'missing' }]);
    expect(answerProblems(questions, [said, said])).toEqual([{ questionId: id(1), code: 'repeated' }]);
    expect(answerProblems(questions, [said, { questionId: id(9), kind: 'text', text: 'а' }])).toEqual([
      { questionId: id(9), code: 'unknown' },
    ]);
    for (const wrong of [
      { questionId: id(2), kind: 'text', text: 'а' },
      { questionId: id(2), kind: 'single', optionId: id(7) },
      { questionId: id(3), kind: 'multiple', optionIds: [id(101), id(101)] },
    ] satisfies SurveyAnswer[])
      expect(answerProblems(questions, [said, wrong])).toEqual([{ questionId: wrong.questionId, code: 'unfitting' }]);
  });
});
