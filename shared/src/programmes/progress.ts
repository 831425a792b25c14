import type { Id, Instant } from '../platform/ids.ts';
import type { LocalizedText } from '../platform/text.ts';
import { type Activity, activitiesOf, type Module, type Outline, type ReleaseRule } from './outline.ts';

const dayMs = 86_400_000;

/** That somebody completed an activity. There may be several of one activity: the best grade counts, the first time. */
export interface Completion {
  activityId: Id;
  at: Instant;
  /** Share of the full mark; null where nothing is graded. */
  grade: number | null;
  /** The server heard of it after the cohort's end. */
  isLate?: boolean;
}

/** Why something is not open yet. */
export type Lock =
  | { kind: 'date'; at: Instant }
  | { kind: 'completed'; itemId: Id; title: LocalizedText }
  | { kind: 'grade'; itemId: Id; title: LocalizedText; atLeast: number }
  | { kind: 'attendance'; itemId: Id; title: LocalizedText; atLeast: number };

/** Shares from 0 to 1 of seminars that are over, by seminar; who is not in it attended nothing of it. */
export type Attended = Readonly<Record<Id, number>>;

type Modules = Pick<Outline, 'modules'>;
export interface Standing {
  /** Locks by activity; an empty list: it is open. */
  locks: Map<Id, Lock[]>;
  done: Map<Id, { at: Instant; grade: number | null }>;
}

/** The first time and the best grade of each activity of the outline that was completed. */
export function doneOf(outline: Modules, completions: Completion[]): Standing['done'] {
  const known = new Set(activitiesOf(outline).map(({ activityId }) => activityId));
  const done: Standing['done'] = new Map();
  for (const { activityId, at, grade } of completions) {
    if (!known.has(activityId)) continue;
    const before = done.get(activityId);
    const grades = [before?.grade ?? null, grade].filter((one) => one !== null);
    done.set(activityId, {
      at: Math.min(at, before?.at ?? at),
      grade: grades.length > 0 ? Math.max(...grades) : null,
    });
  }
  return done;
}

/**
 * What is open at `now` to somebody who completed this, and why the rest is not. What was completed stays open. A
 * module's rules hold for all of its activities.
 */
export function releasedActivities(
  outline: Modules,
  startsAt: Instant,
  completions: Completion[],
  now: Instant,
  attended: Attended = {},
): Standing {
  const done = doneOf(outline, completions);
  const modules = new Map(outline.modules.map((module) => [module.moduleId, module]));
  const activities = new Map(activitiesOf(outline).map((activity) => [activity.activityId, activity]));
  const lockOf = (rule: ReleaseRule): Lock[] => {
    if (rule.kind === 'date') {
      const at = startsAt + rule.afterDays * dayMs;
      return now >= at ? [] : [{ kind: 'date', at }];
    }
    if (rule.kind === 'completed') {
      const module = modules.get(rule.itemId);
      const item = module ?? activities.get(rule.itemId);
      const holds = module ? isModuleDone(module, done) : done.has(rule.itemId);
      return holds || !item ? [] : [{ kind: 'completed', itemId: rule.itemId, title: item.title }];
    }
    const activity = activities.get(rule.activityId);
    if (rule.kind === 'attendance') {
      if (activity?.kind !== 'seminar') return [];
      const share = activity.seminarId ? (attended[activity.seminarId] ?? 0) : 0;
      if (share >= rule.atLeast) return [];
      return [{ kind: 'attendance', itemId: rule.activityId, title: activity.title, atLeast: rule.atLeast }];
    }
    if (!activity || (done.get(rule.activityId)?.grade ?? -1) >= rule.atLeast) return [];
    return [{ kind: 'grade', itemId: rule.activityId, title: activity.title, atLeast: rule.atLeast }];
  };
  const begun: Lock[] = now >= startsAt ? [] : [{ kind: 'date', at: startsAt }];
  const locks = new Map<Id, Lock[]>();
  for (const module of outline.modules) {
    const ofModule = [...begun, ...module.release.flatMap(lockOf)];
    for (const { activityId, release } of module.activities)
      locks.set(activityId, done.has(activityId) ? [] : [...ofModule, ...release.flatMap(lockOf)]);
  }
  return { locks, done };
}

/** A module is done when all that is required in it is; where nothing is, when all of it is. */
export function isModuleDone(module: Module, done: Standing['done']): boolean {
  return countedIn(module.activities).every(({ activityId }) => done.has(activityId));
}

function countedIn(activities: Activity[]): Activity[] {
  const required = activities.filter((activity) => activity.required);
  return required.length > 0 ? required : activities;
}

export interface Progress {
  /** Required activities completed, of how many. */
  done: number;
  of: number;
  /** Minutes of everything completed (also what is not required), of all. */
  minutes: number;
  minutesOf: number;
}

export function progressOf(outline: Modules, completions: Completion[]): Progress {
  const all = activitiesOf(outline);
  const done = doneOf(outline, completions);
  const counted = countedIn(all);
  const sum = (some: Activity[]) => some.reduce((total, { minutes }) => total + minutes, 0);
  return {
    done: counted.filter(({ activityId }) => done.has(activityId)).length,
    of: counted.length,
    minutes: sum(all.filter(({ activityId }) => done.has(activityId))),
    minutesOf: sum(all),
  };
}

/** The activities of the outline of which the server heard only after the cohort's end. */
export function lateOf(outline: Modules, completions: Completion[]): Set<Id> {
  const inTime = new Set(completions.filter(({ isLate }) => !isLate).map(({ activityId }) => activityId));
  return new Set([...doneOf(outline, completions).keys()].filter((activityId) => !inTime.has(activityId)));
}

/** When everything required was completed; null while something is left, and of an empty programme. */
export function completionOf(outline: Modules, completions: Completion[]): Instant | null {
  const done = doneOf(outline, completions);
  const times = countedIn(activitiesOf(outline)).map(({ activityId }) => done.get(activityId)?.at ?? null);
  if (times.length === 0 || times.includes(null)) return null;
  return Math.max(...times.filter((at) => at !== null));
}

/** When an activity is asked for: its own day, at the latest the end. */
export function dueOf({ dueAfterDays }: Activity, startsAt: Instant, endsAt: Instant): Instant {
  return dueAfterDays === null ? endsAt : Math.min(endsAt, startsAt + dueAfterDays * dayMs);
}
