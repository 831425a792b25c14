import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../platform/ids.ts';
import { Outline } from '../programmes/outline.ts';
import { competenciesOf } from './competencies.ts';
import { courseOf, thresholds, warningsOf } from './warnings.ts';

const day = 86_400_000;
const id = (at: number): Id => at.toString(16).padStart(24, '0');
const title = { kk: 'Тақырып', ru: 'Тема', en: '' };
const [lesson, quiz, seminar] = [id(1), id(2), id(3)];
const outline = Outline.parse({
  title,
  summary: title,
  kind: 'free',
  competencies: [{ competencyId: id(50), title }],
  modules: [
    {
      moduleId: id(100),
      title,
      activities: [
        { kind: 'lesson', activityId: lesson, title, minutes: 100, dueAfterDays: 10, competencyIds: [id(50)] },
        {
          kind: 'quiz',
          activityId: quiz,
          quizId: id(9),
          title,
          minutes: 100,
          dueAfterDays: 20,
          competencyIds: [id(50)],
        },
        { kind: 'seminar', activityId: seminar, seminarId: id(8), title, minutes: 200 },
      ],
    },
  ],
});
const base = {
  outline,
  startsAt: 0,
  endsAt: 100 * day,
  enrolledAt: 0,
  completions: [] as { activityId: Id; at: number; grade: number | null }[],
  grades: new Map<Id, number>(),
  pastSeminarIds: new Set<Id>(),
};
const warned = (of: Partial<typeof base>, now: number) => {
  const { completions, ...situation } = { ...base, ...of };
  return warningsOf({ ...situation, course: courseOf(outline, completions) }, now);
};
const kinds = (of: Partial<typeof base>, now: number) => warned(of, now).map(({ kind }) => kind);
const completed = (at: number, ...ids: Id[]) => ids.map((activityId) => ({ activityId, at, grade: null }));

describe('Who needs a word', () => {
  it('is nobody before the start, after the end, or once he has completed everything', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 200 }), (days) => {
        const now = Math.max(0, days) * day;
        expect(kinds({ completions: completed(0, lesson, quiz, seminar) }, now)).toEqual([]);
        if (days >= 100) expect(kinds({}, now)).toEqual([]);
        expect(kinds({ startsAt: now + 1 }, now)).toEqual([]);
      }),
    );
  });

  it('is whoever has completed nothing for two weeks, counted from his own beginning', () => {
    expect(kinds({}, 13 * day)).toEqual([]);
    expect(warned({}, 14 * day)).toEqual([{ kind: 'inactive', days: 14 }]);
    expect(kinds({ enrolledAt: 10 * day }, 20 * day)).toEqual([]);
    expect(kinds({ completions: completed(8 * day, lesson) }, 21 * day)).toEqual([]);
    expect(kinds({ completions: completed(8 * day, lesson) }, 22 * day)).toEqual(['inactive']);
  });

  it('is whoever lies behind the time or is late with several things', () => {
    expect(warned({ completions: completed(24 * day, seminar) }, 25 * day)).toEqual([
      { kind: 'behind', overdue: 2, donePercent: 50, expectedPercent: 25 },
    ]);
    expect(kinds({ completions: completed(44 * day, lesson) }, 45 * day)).toEqual([]);
    expect(kinds({ completions: completed(44 * day, lesson) }, 50 * day)).toEqual(['behind']);
  });

  it('is whoever failed, and whoever missed a seminar that is over', () => {
    const grades = new Map([[quiz, thresholds.failBelow - 0.01]]);
    expect(kinds({ grades }, day)).toEqual(['failing']);
    expect(kinds({ grades: new Map([[quiz, thresholds.failBelow]]) }, day)).toEqual([]);
    expect(kinds({ pastSeminarIds: new Set([id(8)]) }, day)).toEqual(['absent']);
    expect(kinds({ pastSeminarIds: new Set([id(8)]), completions: completed(0, seminar) }, day)).toEqual([]);
  });
});

describe('A competency', () => {
  it('is a share of the minutes that are good for it, from none to all, and names its evidence', () => {
    fc.assert(
      fc.property(fc.subarray([lesson, quiz, seminar]), (ids) => {
        const done = new Map(ids.map((activityId) => [activityId, { at: 1 }]));
        const [standing] = competenciesOf(outline, done, new Map([[quiz, 0.7]]));
        const good = ids.filter((one) => one !== seminar).length;
        expect(standing).toMatchObject({ share: good / 2, minutes: good * 100, minutesOf: 200, grade: 0.7 });
        expect(standing?.evidence.map(({ activityId }) => activityId)).toEqual([lesson, quiz]);
      }),
    );
  });
});
