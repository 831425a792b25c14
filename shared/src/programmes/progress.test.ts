import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Activity, activitiesOf, type Module, type ReleaseRule } from './outline.ts';
import { type Completion, completionOf, isModuleDone, lateOf, progressOf, releasedActivities } from './progress.ts';
import { brokenRules } from './rules.ts';

const day = 86_400_000;
const start = 1_000 * day;
const title = { kk: 'Тақырып', ru: 'Тема', en: '' };
const idOf = (kind: string, at: number) => kind.repeat(16) + at.toString(16).padStart(8, '0');

/** Outlines whose rules name only what stands before them, as a published one's do. */
const outlines = fc
  .array(
    fc.array(
      fc.record({ minutes: fc.integer({ min: 0, max: 900 }), required: fc.boolean(), rule: fc.nat(3), of: fc.nat() }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((modules) => {
    const before: { id: string; isModule: boolean }[] = [];
    let count = 0;
    return {
      modules: modules.map((drawn, at): Module => {
        const activities = drawn.map(({ minutes, required, rule, of }): Activity => {
          const activityId = idOf('a', count++);
          const earlier = before.length > 0 ? before[of % before.length] : undefined;
          const release: ReleaseRule[] =
            rule === 1
              ? [{ kind: 'date', afterDays: of % 20 }]
              : rule === 2 && earlier
                ? [{ kind: 'completed', itemId: earlier.id }]
                : rule === 3 && earlier && !earlier.isModule
                  ? [{ kind: 'grade', activityId: earlier.id, atLeast: 0.5 }]
                  : [];
          before.push({ id: activityId, isModule: false });
          return {
            kind: 'lesson',
            activityId,
            title,
            minutes,
            required,
            competencyIds: [],
            release,
            dueAfterDays: null,
          };
        });
        const moduleId = idOf('b', at);
        before.push({ id: moduleId, isModule: true });
        return { moduleId, title, release: [], activities };
      }),
    };
  });

const cases = outlines.chain((outline) =>
  fc.record({
    outline: fc.constant(outline),
    completions: fc.array(
      fc.record({
        activityId: fc.constantFrom(...activitiesOf(outline).map(({ activityId }) => activityId), idOf('f', 0)),
        at: fc.integer({ min: start, max: start + 30 * day }),
        grade: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true })),
      }),
      { maxLength: 20 },
    ),
    now: fc.integer({ min: start - day, max: start + 40 * day }),
  }),
);

const open = (standing: ReturnType<typeof releasedActivities>) =>
  [...standing.locks].filter(([, locks]) => locks.length === 0).map(([id]) => id);

describe('what is open to a learner', () => {
  it('grows with time and with everything completed, and never shrinks', () => {
    fc.assert(
      fc.property(cases, fc.nat(30 * day), ({ outline, completions, now }, later) => {
        const some = completions.slice(0, Math.floor(completions.length / 2));
        const before = open(releasedActivities(outline, start, some, now));
        const after = new Set(open(releasedActivities(outline, start, completions, now + later)));
        expect(before.filter((id) => !after.has(id))).toEqual([]);
      }),
    );
  });

  it('holds everything that was completed', () => {
    fc.assert(
      fc.property(cases, ({ outline, completions, now }) => {
        const { locks, done } = releasedActivities(outline, start, completions, now);
        for (const id of done.keys()) expect(locks.get(id)).toEqual([]);
      }),
    );
  });

  it('is nothing before the cohort begins', () => {
    fc.assert(fc.property(outlines, (outline) => open(releasedActivities(outline, start, [], start - 1)).length === 0));
  });

  it('leaves no dead end: whoever completes with full marks what is open comes to the end', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const completions: Completion[] = [];
        const now = start + 1000 * day;
        for (let round = 0; round < 40 && completionOf(outline, completions) === null; round += 1)
          for (const activityId of open(releasedActivities(outline, start, completions, now)))
            completions.push({ activityId, at: now, grade: 1 });
        expect(brokenRules(outline).size).toBe(0);
        expect(completionOf(outline, completions)).toBe(now);
      }),
    );
  });
});

describe('what waits for the attendance of a seminar', () => {
  const [seminar, waiting, seminarId] = [idOf('a', 1), idOf('a', 2), idOf('c', 1)];
  const common = { title, minutes: 45, required: true, competencyIds: [], dueAfterDays: null };
  const waitingFor = (atLeast: number) => ({
    modules: [
      {
        moduleId: idOf('b', 1),
        title,
        release: [],
        activities: [
          { ...common, kind: 'seminar', activityId: seminar, release: [], seminarId },
          {
            ...common,
            kind: 'lesson',
            activityId: waiting,
            release: [{ kind: 'attendance', activityId: seminar, atLeast }],
          },
        ] satisfies Activity[],
      },
    ],
  });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('is open from that share on, and says which seminar it waits for below it', () => {
    fc.assert(
      fc.property(share, share, (atLeast, attended) => {
        const outline = waitingFor(atLeast);
        const { locks } = releasedActivities(outline, start, [], start, { [seminarId]: attended });
        const expected = attended >= atLeast ? [] : [{ kind: 'attendance', itemId: seminar, title, atLeast }];
        expect(locks.get(waiting)).toEqual(expected);
        expect(brokenRules(outline).size).toBe(0);
      }),
    );
  });

  it('is closed to who attended nothing, unless nothing is asked', () => {
    expect(open(releasedActivities(waitingFor(0.1), start, [], start))).toEqual([seminar]);
    expect(open(releasedActivities(waitingFor(0), start, [], start))).toEqual([seminar, waiting]);
  });
});

describe('progress', () => {
  it('does not depend on the order or the repetition of what was completed', () => {
    fc.assert(
      fc.property(cases, ({ outline, completions }) => {
        const shuffled = [...completions.toReversed(), ...completions];
        expect(progressOf(outline, shuffled)).toEqual(progressOf(outline, completions));
        expect(completionOf(outline, shuffled)).toBe(completionOf(outline, completions));
      }),
    );
  });

  it('is complete exactly when nothing required is left, and counts no more hours than there are', () => {
    fc.assert(
      fc.property(cases, ({ outline, completions }) => {
        const { done, of, minutes, minutesOf } = progressOf(outline, completions);
        expect(done).toBeLessThanOrEqual(of);
        expect(minutes).toBeLessThanOrEqual(minutesOf);
        expect(completionOf(outline, completions) !== null).toBe(done === of);
      }),
    );
  });

  it('is late where nothing of it was heard of before the end, and never where something was', () => {
    fc.assert(
      fc.property(cases, ({ outline, completions }) => {
        const late = completions.map((one) => ({ ...one, isLate: true }));
        const known = new Set(activitiesOf(outline).map(({ activityId }) => activityId));
        const done = new Set(completions.map(({ activityId }) => activityId).filter((id) => known.has(id)));
        expect(lateOf(outline, late)).toEqual(done);
        const [first, ...others] = completions;
        if (first) done.delete(first.activityId);
        expect(
          lateOf(outline, [...others.map((one) => ({ ...one, isLate: true })), ...completions.slice(0, 1)]),
        ).toEqual(done);
      }),
    );
  });

  it('calls a module done when all that is required in it is, and one of only voluntary parts when all of it is', () => {
    const activity = (at: number, required: boolean): Activity => ({
      kind: 'lesson',
      activityId: idOf('a', at),
      title,
      minutes: 45,
      required,
      competencyIds: [],
      release: [],
      dueAfterDays: null,
    });
    const done = new Map([[idOf('a', 1), { at: start, grade: null }]]);
    const module = { moduleId: idOf('b', 1), title, release: [] };
    expect(isModuleDone({ ...module, activities: [activity(1, true), activity(2, false)] }, done)).toBe(true);
    expect(isModuleDone({ ...module, activities: [activity(1, false), activity(2, false)] }, done)).toBe(false);
  });

  it('counts the best grade, whenever it was reached', () => {
    const outline = {
      modules: [
        {
          moduleId: idOf('b', 1),
          title,
          release: [],
          activities: [1, 2].map(
            (at): Activity => ({
              kind: 'lesson',
              activityId: idOf('a', at),
              title,
              minutes: 45,
              required: true,
              competencyIds: [],
              release: at === 2 ? [{ kind: 'grade', activityId: idOf('a', 1), atLeast: 0.6 }] : [],
              dueAfterDays: null,
            }),
          ),
        },
      ],
    };
    const reached = (...grades: number[]) =>
      grades.map((grade, at) => ({ activityId: idOf('a', 1), at: start + at, grade }));
    const locksAfter = (...grades: number[]) =>
      releasedActivities(outline, start, reached(...grades), start + day).locks.get(idOf('a', 2));
    expect(locksAfter(0.5)).toEqual([{ kind: 'grade', itemId: idOf('a', 1), title, atLeast: 0.6 }]);
    expect(locksAfter(0.7, 0.1)).toEqual([]);
  });
});
