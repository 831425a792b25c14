import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawItems, seatQuestions } from './draw.ts';
import { learnerQuestion } from './learner-view.ts';
import { isSameShape, questionProblems } from './question-problems.ts';
import { defaultSettings, type Slot } from './quiz.ts';
import { quizProblems } from './quiz-problems.ts';
import { seededRandom } from './random.ts';
import { attemptsLeft, deadlineOf, reviewFrom, startBlock } from './start-rules.ts';
import { deviationOf, discriminationOf, facilityOf, medianOf } from './statistics.ts';
import { anyClosed, itemOf } from './testing/arbitrary.ts';

const id = (number: number) => number.toString(16).padStart(24, '0');
const draw = (slot: number, count: number): Slot => ({
  slotId: id(slot),
  kind: 'draw',
  count,
  mark: 1,
  from: { bankId: id(1), folderId: null, tags: [], difficulties: [] },
});

describe('a draw', () => {
  const pools = fc.array(fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 8 }), { minLength: 1, maxLength: 4 });

  it('asks nothing twice, takes from its own pool, and is the same for the same seed', () => {
    fc.assert(
      fc.property(pools, fc.nat({ max: 4 }), fc.nat(), (some, count, seed) => {
        const slots = some.map((_, at) => draw(at, count + 1));
        const open = new Map(some.map((pool, at) => [id(at), pool.map((one) => id(100 + one))]));
        const seats = seatQuestions(slots, open, seededRandom(seed));
        const taken = seats.flatMap(({ questionId }) => questionId ?? []);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { slot, questionId } of seats) if (questionId) expect(open.get(slot.slotId)).toContain(questionId);
        expect(seatQuestions(slots, open, seededRandom(seed))).toEqual(seats);
      }),
    );
  });

  it('is full whenever it can be: draws make room for each other', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const open = new Map([
          [id(1), [id(101), id(102), id(103)]],
          [id(2), [id(101)]],
          [id(3), [id(101), id(102)]],
        ]);
        const seats = seatQuestions([draw(1, 1), draw(2, 1), draw(3, 1)], open, seededRandom(seed));
        expect(seats.map(({ questionId }) => questionId)).toEqual([id(103), id(101), id(102)]);
      }),
    );
  });

  it('gives every question of a pool its turn', () => {
    const pool = Array.from({ length: 6 }, (_, at) => id(100 + at));
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 600; seed += 1)
      for (const { questionId } of seatQuestions([draw(1, 2)], new Map([[id(1), pool]]), seededRandom(seed)))
        seen.set(questionId ?? '', (seen.get(questionId ?? '') ?? 0) + 1);
    for (const one of pool) expect(seen.get(one)).toBeGreaterThan(130);
  });

  it('shows parts by their place alone: no id of a part reaches the learner', () => {
    fc.assert(
      fc.property(anyClosed, fc.nat(), (content, seed) => {
        const contents = new Map([[id(9), content]]);
        const slots: Slot[] = [{ slotId: id(1), kind: 'fixed', questionId: id(9), mark: 2 }];
        const [item] = drawItems({ slots, settings: defaultSettings }, new Map(), contents, seededRandom(seed));
        if (!item) throw new Error('nothing was drawn');
        expect(item.parts.toSorted()).toEqual(itemOf(content).parts.toSorted());
        const shown = JSON.stringify(learnerQuestion(content, item));
        for (const part of [...item.parts, ...item.choices]) expect(shown).not.toContain(`"${part}"`);
        expect(shown).not.toMatch(/fraction|right|tolerance|answers|scoring|feedback/);
      }),
    );
  });
});

describe('an unfinished question', () => {
  it('is told by what it lacks; finished ones have no problem and are of their own shape', () => {
    fc.assert(
      fc.property(anyClosed, (content) => {
        expect(questionProblems(content)).toEqual([]);
        expect(isSameShape(content, structuredClone(content))).toBe(true);
        expect(questionProblems({ ...content, text: { kk: '', ru: '', en: '' } })).toEqual(['textMissing']);
      }),
    );
  });

  it('has no right answer, fractions that do not add up, or an answer behind one that takes all', () => {
    const text = { kk: 'а', ru: 'а', en: '' };
    const options = [0.5, 0.4].map((fraction, at) => ({ optionId: `${at}`, text, fraction, feedback: text }));
    const common = { text, explanation: text };
    expect(questionProblems({ ...common, kind: 'single', options })).toEqual(['noRightAnswer']);
    expect(questionProblems({ ...common, kind: 'multiple', options, allOrNothing: false })).toEqual([
      'fractionsNotWhole',
    ]);
    const answers = ['*', 'Астана'].map((one) => ({ answerId: one, text: one, fraction: 1, feedback: text }));
    expect(questionProblems({ ...common, kind: 'short', answers, matchCase: false, matchLetters: true })).toEqual([
      'answerNeverCounts',
    ]);
  });
});

it('a quiz tells what keeps it from being published', () => {
  const content = { kind: 'trueFalse', text: { kk: 'Иә?', ru: '', en: '' }, right: true } as never;
  const known = new Map([[id(9), { content, archived: false }]]);
  const slots: Slot[] = [
    { slotId: id(1), kind: 'fixed', questionId: id(9), mark: 1 },
    { slotId: id(2), kind: 'fixed', questionId: id(8), mark: 1 },
    { slotId: id(3), kind: 'fixed', questionId: id(9), mark: 1 },
    draw(4, 2),
    draw(5, 1),
  ];
  const title = { kk: 'Тест', ru: '', en: '' };
  const found = quizProblems(
    { title, slots, settings: defaultSettings },
    known,
    new Map([[id(4), [id(9), id(7)]]]),
    new Set([id(5)]),
  );
  expect(found).toEqual([
    { code: 'titleMissing', slotId: null },
    { code: 'questionUnfinished', slotId: id(1) },
    { code: 'questionGone', slotId: id(2) },
    { code: 'questionTwice', slotId: id(3) },
    { code: 'questionUnfinished', slotId: id(3) },
    { code: 'tooFewToDraw', slotId: id(4), found: 1, needed: 2 },
    { code: 'bankForeign', slotId: id(5) },
  ]);
});

describe('starting', () => {
  const facts = { isLocked: false, opensAt: 100, closesAt: 9_000_000, extraAttempts: 0, closedAt: [1000] };
  const settings = { attempts: 2, coolDownMinutes: 10 };

  it('waits for the opening, the cool-down and stops at the close and the last attempt', () => {
    expect(startBlock(settings, facts, 50)).toEqual({ kind: 'notOpenYet', at: 100 });
    expect(startBlock(settings, facts, 9_000_000)).toEqual({ kind: 'closed', at: 9_000_000 });
    expect(startBlock(settings, facts, 2000)).toEqual({ kind: 'coolDown', until: 601_000 });
    expect(startBlock(settings, facts, 601_000)).toBeNull();
    expect(startBlock(settings, { ...facts, closedAt: [1, 2] }, 700_000)).toEqual({ kind: 'noAttemptsLeft' });
    expect(startBlock(settings, { ...facts, closedAt: [1, 2], extraAttempts: 1 }, 700_000)).toBeNull();
    expect(startBlock(settings, { ...facts, isLocked: true }, 700_000)).toEqual({ kind: 'locked' });
    expect(attemptsLeft({ attempts: null }, facts)).toBeNull();
  });

  it('has a deadline with the extra minutes, never behind the close', () => {
    expect(deadlineOf({ timeLimitMinutes: 20 }, { startedAt: 0, extraMinutes: 10, closesAt: 9e9 })).toBe(30 * 60_000);
    expect(deadlineOf({ timeLimitMinutes: 20 }, { startedAt: 0, extraMinutes: 0, closesAt: 5 })).toBe(5);
    expect(deadlineOf({ timeLimitMinutes: null }, { startedAt: 0, extraMinutes: 0, closesAt: 5 })).toBe(5);
  });

  it('opens its review at once, after the close, or never', () => {
    const times = { submittedAt: 5, closesAt: 9 };
    const when = (one: 'immediately' | 'afterClose' | 'never') =>
      reviewFrom({ review: { ...defaultSettings.review, when: one } }, times);
    expect([when('immediately'), when('afterClose'), when('never')]).toEqual([5, 9, null]);
  });
});

describe('statistics', () => {
  it('give facility, spread and discrimination by their formulas', () => {
    expect(facilityOf([2, 1, 0, 1], 2)).toBe(0.5);
    expect(facilityOf([], 2)).toBeNull();
    expect(deviationOf([0, 2], 2)).toBeCloseTo(Math.SQRT1_2);
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([1, 2, 3, 4])).toBe(2.5);
    const marks = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
    expect(discriminationOf(marks, marks)).toBeCloseTo(1);
    expect(discriminationOf(marks, marks.toReversed())).toBeCloseTo(-1);
    expect(
      discriminationOf(
        marks,
        marks.map(() => 3),
      ),
    ).toBeNull();
    expect(discriminationOf([1, 0], [1, 0])).toBeNull();
  });

  it('keep facility within 0 and 1, discrimination within -1 and 1', () => {
    const pairs = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 60 })), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(pairs, (some) => {
        const marks = some.map(([mark]) => mark);
        const facility = facilityOf(marks, 4) ?? -1;
        expect(facility >= 0 && facility <= 1).toBe(true);
        const found = discriminationOf(
          marks,
          some.map(([, rest]) => rest),
        );
        if (found !== null) expect(Math.abs(found)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
