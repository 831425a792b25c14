import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../platform/ids.ts';
import { Outline } from '../programmes/outline.ts';
import { type Balance, balanceOf, countedIn, type Due, nextEntry, type Step, totalOf } from './rules.ts';

const due = fc
  .record({ minutes: fc.nat(600), full: fc.boolean() })
  .map(({ minutes, full }): Due => ({ minutes, full: minutes > 0 && full }));

/** Brings a ledger to each of these in turn, as often as said. */
function play(dues: { wanted: Due; times: number }[]): Step[] {
  const entries: Step[] = [];
  for (const { wanted, times } of dues)
    for (let time = 0; time < times; time += 1) {
      const entry = nextEntry(entries, wanted);
      if (entry) entries.push(entry);
    }
  return entries;
}
const played = fc.array(fc.record({ wanted: due, times: fc.integer({ min: 1, max: 3 }) }), { minLength: 1 });

describe('The ledger of one person, activity and session', () => {
  it('comes to what is due now, whatever was due before and however often it was told', () => {
    fc.assert(
      fc.property(played, (dues) => {
        expect(balanceOf(play(dues))).toEqual(dues.at(-1)?.wanted);
      }),
    );
  });

  it('never owes anybody less than nothing, at no moment of its history', () => {
    fc.assert(
      fc.property(played, (dues) => {
        const entries = play(dues);
        for (let length = 0; length <= entries.length; length += 1)
          expect(balanceOf(entries.slice(0, length)).minutes).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('counts its revisions from 1 without a gap, and writes nothing that changes nothing', () => {
    fc.assert(
      fc.property(played, (dues) => {
        const entries = play(dues);
        expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, at) => at + 1));
        for (const [at, { minutes, full }] of entries.entries())
          expect(minutes !== 0 || full !== balanceOf(entries.slice(0, at)).full).toBe(true);
      }),
    );
  });

  it('is the same in whatever order its entries are read', () => {
    fc.assert(
      fc.property(
        played.chain((dues) => fc.tuple(fc.constant(play(dues)), fc.shuffledSubarray(play(dues), { minLength: 0 }))),
        ([entries, some]) => {
          const rest = entries.filter(({ revision }) => !some.some((one) => one.revision === revision));
          expect(balanceOf([...some, ...rest])).toEqual(balanceOf(entries));
        },
      ),
    );
  });

  it('takes back what was credited by mistake, and gives it again', () => {
    const entries = play([
      { wanted: { minutes: 90, full: true }, times: 2 },
      { wanted: { minutes: 0, full: false }, times: 2 },
      { wanted: { minutes: 45, full: false }, times: 1 },
    ]);
    expect(entries.map(({ minutes }) => minutes)).toEqual([90, -90, 45]);
  });
});

const id = (at: number): Id => at.toString(16).padStart(24, '0');
const cohortId = id(900);
const title = { kk: 'Тақырып', ru: 'Тема', en: '' };
const lessonId = id(1);
const activityId = id(2);
const seminarId = id(3);
const outlineOf = (lessonMinutes: number, seminarMinutes: number) =>
  Outline.parse({
    title,
    summary: title,
    kind: 'free',
    competencies: [],
    modules: [
      {
        moduleId: id(100),
        title,
        activities: [
          { kind: 'lesson', activityId: lessonId, title, minutes: lessonMinutes },
          { kind: 'seminar', activityId, seminarId, title, minutes: seminarMinutes },
        ],
      },
    ],
  });
const session = (at: number, minutes: number, full: boolean): Balance => ({
  activityId: seminarId,
  sessionId: id(at),
  minutes,
  full,
});

describe('What a programme counts', () => {
  const balance = fc.record({
    activityId: fc.constantFrom(lessonId, activityId, seminarId, id(7)),
    sessionId: fc.constantFrom(cohortId, id(901), id(902)),
    minutes: fc.nat(900),
    full: fc.boolean(),
  });

  it('is never more than it gives for an activity, nor less than nothing, and grows with the ledger', () => {
    fc.assert(
      fc.property(fc.array(balance), fc.nat(300), fc.nat(300), fc.boolean(), (balances, one, other, isDone) => {
        const outline = outlineOf(one, other);
        const done = new Set(isDone ? [lessonId, activityId] : []);
        const counted = countedIn(outline, cohortId, done, balances);
        expect(counted.map((line) => line.minutes >= 0)).toEqual([true, true]);
        expect(totalOf(counted)).toBeLessThanOrEqual(one + other);
        const more = [...balances, { activityId: lessonId, sessionId: cohortId, minutes: 10, full: true }];
        expect(totalOf(countedIn(outline, cohortId, done, more))).toBeGreaterThanOrEqual(totalOf(counted));
      }),
    );
  });

  it('of a lesson is what this cohort was credited with, not another one', () => {
    const own = { activityId: lessonId, sessionId: cohortId, minutes: 90, full: true };
    const [line] = countedIn(outlineOf(90, 0), cohortId, new Set([lessonId]), [own, { ...own, sessionId: id(901) }]);
    expect(line).toEqual({ activityId: lessonId, minutes: 90, ledgerMinutes: 90 });
  });

  it('of a seminar is what its record says, at most what the programme gives', () => {
    const counted = (...balances: Balance[]) =>
      countedIn(outlineOf(0, 90), cohortId, new Set([activityId]), balances)[1]?.minutes;
    expect(counted(session(1, 40, false), session(2, 30, false))).toBe(70);
    expect(counted(session(1, 80, false), session(2, 30, false))).toBe(90);
    expect(counted(session(1, 0, false))).toBe(0);
  });

  it('of a seminar that ended early is all of it for whoever is credited with every session', () => {
    const balances = [session(1, 40, true), session(2, 42, true)];
    expect(countedIn(outlineOf(0, 90), cohortId, new Set([activityId]), balances)[1]?.minutes).toBe(90);
    // One session of two attended: the programme does not hold it completed.
    expect(countedIn(outlineOf(0, 90), cohortId, new Set(), [session(1, 40, true)])[1]?.minutes).toBe(40);
  });
});
