import { describe, expect, it } from 'vitest';
import type { Activity, Outline, ReleaseRule } from './outline.ts';
import { changesBetween, outlineProblems } from './rules.ts';

const id = (at: number) => at.toString(16).padStart(24, '0');
const title = { kk: 'Тақырып', ru: 'Тема', en: '' };
const lesson = (at: number, minutes = 45, release: ReleaseRule[] = []): Activity => ({
  kind: 'lesson',
  activityId: id(at),
  title,
  minutes,
  required: true,
  competencyIds: [],
  release,
  dueAfterDays: null,
});
const outline = (activities: Activity[], more: Partial<Outline> = {}): Outline => ({
  title,
  summary: title,
  kind: 'free',
  competencies: [],
  modules: [{ moduleId: id(100), title, release: [], activities }],
  ...more,
});
const codes = (of: Outline, unready: number[] = []) =>
  outlineProblems(of, new Set(unready.map(id))).map(({ code }) => code);

describe('a draft', () => {
  it('is ready when everything is named, written and in order', () => {
    expect(codes(outline([lesson(1), lesson(2, 45, [{ kind: 'completed', itemId: id(1) }])]))).toEqual([]);
  });

  it('is not ready without both languages, modules, activities or texts', () => {
    expect(codes(outline([lesson(1)], { title: { kk: 'Тек қазақша', ru: '', en: '' } }))).toEqual(['titleMissing']);
    expect(codes(outline([], { modules: [] }))).toEqual(['noModules']);
    expect(codes(outline([]))).toEqual(['emptyModule']);
    expect(codes(outline([lesson(9)]), [9])).toEqual(['lessonEmpty']);
    expect(codes(outline([{ ...lesson(1), kind: 'seminar', seminarId: null }]))).toEqual(['seminarMissing']);
  });

  it('is not ready while an activity names nothing, or something that its owner has not finished', () => {
    expect(codes(outline([{ ...lesson(1), kind: 'quiz', quizId: null }]), [1])).toEqual(['quizMissing']);
    expect(codes(outline([{ ...lesson(1), kind: 'quiz', quizId: id(7) }]), [1])).toEqual(['quizUnready']);
    expect(codes(outline([{ ...lesson(1), kind: 'survey', surveyId: null }]))).toEqual(['surveyMissing']);
    expect(codes(outline([{ ...lesson(1), kind: 'video', fileId: null, captions: [], watchAtLeast: 0.9 }]))).toEqual([
      'fileMissing',
    ]);
    expect(codes(outline([{ ...lesson(1), kind: 'file', fileId: id(7) }]), [1])).toEqual(['fileUnready']);
    expect(codes(outline([{ ...lesson(1), kind: 'file', fileId: id(7) }]))).toEqual([]);
  });

  it('of 80 hours has exactly 80 academic hours', () => {
    expect(codes(outline([lesson(1, 3600)], { kind: '80' }))).toEqual([]);
    expect(codes(outline([lesson(1, 3599)], { kind: '80' }))).toEqual(['wrongHours']);
  });

  it('waits for nothing that comes later, nor for itself', () => {
    expect(codes(outline([lesson(1, 45, [{ kind: 'completed', itemId: id(2) }]), lesson(2)]))).toEqual(['brokenRule']);
    expect(codes(outline([lesson(1, 45, [{ kind: 'grade', activityId: id(1), atLeast: 1 }])]))).toEqual(['brokenRule']);
    expect(codes(outline([lesson(1, 45, [{ kind: 'completed', itemId: id(100) }])]))).toEqual(['brokenRule']);
  });

  it('waits for the attendance of seminars alone', () => {
    const waiting = lesson(2, 45, [{ kind: 'attendance', activityId: id(1), atLeast: 0.8 }]);
    expect(codes(outline([{ ...lesson(1), kind: 'seminar', seminarId: id(7) }, waiting]))).toEqual([]);
    expect(codes(outline([lesson(1), waiting]))).toEqual(['brokenRule']);
  });
});

describe('what publishing changes', () => {
  it('names what is new, gone, moved and rewritten, and nothing else', () => {
    const before = outline([lesson(1), lesson(2), lesson(3)]);
    const same = changesBetween(before, before, new Set());
    expect(same).toMatchObject({ added: [], removed: [], changed: [], minutesBefore: 135, minutesAfter: 135 });
    const after = outline([lesson(1), lesson(2), lesson(4, 90)]);
    expect(changesBetween(before, after, new Set([id(1)]))).toEqual({
      added: [title],
      removed: [title],
      changed: [title],
      minutesBefore: 135,
      minutesAfter: 180,
    });
  });
});
