import type { Id, Instant } from '../platform/ids.ts';
import type { LearnerActivity, LearnerLesson, LearnerModule, LearnerProgramme } from './learn.ts';
import type { Outline } from './outline.ts';
import type { Dates } from './pace.ts';
import { type Attended, type Completion, dueOf, lateOf, releasedActivities } from './progress.ts';

const soonMs = 14 * 86_400_000;

/** The outline as its learner sees it at `now`; the builder's preview is this with nothing completed. */
export function learnerModules(
  outline: Pick<Outline, 'modules'>,
  { startsAt, endsAt }: Dates,
  completions: Completion[],
  now: Instant,
  attended: Attended = {},
): LearnerModule[] {
  const { locks, done } = releasedActivities(outline, startsAt, completions, now, attended);
  const late = lateOf(outline, completions);
  return outline.modules.map(({ moduleId, title, activities }) => ({
    moduleId,
    title,
    activities: activities.map(
      (activity): LearnerActivity => ({
        activityId: activity.activityId,
        kind: activity.kind,
        title: activity.title,
        minutes: activity.minutes,
        required: activity.required,
        competencyIds: activity.competencyIds,
        seminarId: activity.kind === 'seminar' ? activity.seminarId : null,
        dueAt: dueOf(activity, startsAt, endsAt),
        doneAt: done.get(activity.activityId)?.at ?? null,
        grade: done.get(activity.activityId)?.grade ?? null,
        isLate: late.has(activity.activityId),
        locks: locks.get(activity.activityId) ?? [],
      }),
    ),
  }));
}

type Named = NonNullable<LearnerProgramme['next']>;

/** The first that is open and not done: what is required before what is not. */
export function nextOf(modules: LearnerModule[]): Named | null {
  const open = modules.flatMap(({ activities }) => activities).filter(isToDo);
  const next = open.find(({ required }) => required) ?? open[0];
  return next ? nameOf(next) : null;
}

/** What is open, not done, and asked for within two weeks or already late; soonest first. */
export function dueSoon(modules: LearnerModule[], now: Instant): LearnerProgramme['due'] {
  return modules
    .flatMap(({ activities }) => activities)
    .filter((activity) => isToDo(activity) && activity.required && activity.dueAt <= now + soonMs)
    .toSorted((one, other) => one.dueAt - other.dueAt)
    .map((activity) => ({ ...nameOf(activity), dueAt: activity.dueAt }));
}

/** What stands before and after an activity in the outline. */
export function neighbours(modules: LearnerModule[], activityId: Id): Pick<LearnerLesson, 'previous' | 'next'> {
  const all = modules.flatMap(({ activities }) => activities);
  const at = all.findIndex((one) => one.activityId === activityId);
  const previous = at > 0 ? all[at - 1] : undefined;
  const next = at >= 0 ? all[at + 1] : undefined;
  return {
    previous: previous ? nameOf(previous) : null,
    next: next ? { ...nameOf(next), isOpen: next.locks.length === 0 } : null,
  };
}

function isToDo({ doneAt, locks }: LearnerActivity): boolean {
  return doneAt === null && locks.length === 0;
}

function nameOf({ activityId, kind, title }: LearnerActivity): Named {
  return { activityId, kind, title };
}
