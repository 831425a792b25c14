import type { Id, Instant } from '../platform/ids.ts';
import type { LocalizedText } from '../platform/text.ts';
import { type Activity, activitiesOf, type Outline } from '../programmes/outline.ts';
import { type Completion, doneOf, dueOf, progressOf } from '../programmes/progress.ts';

const dayMs = 86_400_000;

/** From where on somebody is named. */
export const thresholds = {
  /** Days without completing anything. */
  inactiveDays: 14,
  /** Required activities that are late. */
  overdue: 2,
  /** Percentage points that the completed minutes lie behind the time that has passed. */
  behindPoints: 25,
  /** Grades below this share of the full mark. */
  failBelow: 0.5,
};

export type Warning =
  | { kind: 'inactive'; days: number }
  | { kind: 'behind'; overdue: number; donePercent: number; expectedPercent: number }
  | { kind: 'failing'; activities: { activityId: Id; title: LocalizedText; grade: number }[] }
  | { kind: 'absent'; seminars: { activityId: Id; title: LocalizedText }[] };

/** How far somebody is, whatever the time and the dates: it holds until he completes something. */
export interface Course {
  /** Required and not completed. */
  open: Activity[];
  isComplete: boolean;
  donePercent: number;
  /** When he last completed something, of whatever programme version. */
  lastAt: Instant | null;
}

export function courseOf(outline: Pick<Outline, 'modules'>, completions: Completion[]): Course {
  const progress = progressOf(outline, completions);
  const done = doneOf(outline, completions);
  return {
    open: activitiesOf(outline).filter(({ activityId, required }) => required && !done.has(activityId)),
    isComplete: progress.of > 0 && progress.done === progress.of,
    donePercent: percentDone(progress),
    lastAt: completions.length > 0 ? Math.max(...completions.map(({ at }) => at)) : null,
  };
}

interface Situation {
  outline: Pick<Outline, 'modules'>;
  course: Course;
  startsAt: Instant;
  endsAt: Instant;
  enrolledAt: Instant;
  /** Grades that count, by activity. */
  grades: ReadonlyMap<Id, number>;
  /** Seminars all of whose sessions are over. */
  pastSeminarIds: ReadonlySet<Id>;
}

/** Why somebody needs a word at `now`; nobody does before a cohort begins, once he has completed it, or after its end. */
export function warningsOf(of: Situation, now: Instant): Warning[] {
  const { outline, course, startsAt, endsAt, enrolledAt, grades, pastSeminarIds } = of;
  const { open, donePercent } = course;
  if (now < startsAt || now >= endsAt || course.isComplete) return [];
  const warnings: Warning[] = [];

  const since = Math.max(startsAt, enrolledAt, course.lastAt ?? 0);
  const days = Math.floor((now - since) / dayMs);
  if (days >= thresholds.inactiveDays) warnings.push({ kind: 'inactive', days });

  const overdue = open.filter((activity) => dueOf(activity, startsAt, endsAt) < now).length;
  // Who came later has the rest of the time for it.
  const from = Math.min(Math.max(startsAt, enrolledAt), endsAt - 1);
  const expectedPercent = Math.floor(((now - from) * 100) / (endsAt - from));
  if (overdue >= thresholds.overdue || expectedPercent - donePercent >= thresholds.behindPoints)
    warnings.push({ kind: 'behind', overdue, donePercent, expectedPercent });

  const failing = failedIn(outline, grades);
  if (failing.length > 0) warnings.push({ kind: 'failing', activities: failing });

  const missed = open.flatMap((activity) =>
    activity.kind === 'seminar' && activity.seminarId && pastSeminarIds.has(activity.seminarId)
      ? [{ activityId: activity.activityId, title: activity.title }]
      : [],
  );
  if (missed.length > 0) warnings.push({ kind: 'absent', seminars: missed });
  return warnings;
}

function failedIn(outline: Situation['outline'], grades: Situation['grades']) {
  if (grades.size === 0) return [];
  return activitiesOf(outline).flatMap(({ activityId, title }) => {
    const grade = grades.get(activityId);
    return grade !== undefined && grade < thresholds.failBelow ? [{ activityId, title, grade }] : [];
  });
}

function percentDone({ done, of, minutes, minutesOf }: ReturnType<typeof progressOf>): number {
  if (minutesOf > 0) return Math.floor((minutes * 100) / minutesOf);
  return of > 0 ? Math.floor((done * 100) / of) : 100;
}
