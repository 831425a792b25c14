import {
  type Activity,
  type ActivityKind,
  type Module,
  namedBy,
  type Outline,
} from '@minber/shared/programmes/outline';

/** Changes of a draft as an author makes them: each gives a new draft and leaves the old one as it was. */

const empty = { kk: '', ru: '', en: '' };

/** An id of the server's kind, made where the author works. */
export function newItemId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function newModule(): Module {
  return { moduleId: newItemId(), title: empty, release: [], activities: [] };
}

/** What each kind names besides; nothing is chosen yet. A survey is written for its place, so its id is new. */
const fresh = {
  lesson: {},
  video: { fileId: null, captions: [], watchAtLeast: 0.9 },
  file: { fileId: null },
  quiz: { quizId: null },
  seminar: { seminarId: null },
};

export function newActivity(kind: ActivityKind): Activity {
  return {
    activityId: newItemId(),
    title: empty,
    minutes: 45,
    required: true,
    competencyIds: [],
    release: [],
    dueAfterDays: null,
    ...(kind === 'survey' ? { surveyId: newItemId() } : fresh[kind]),
    kind,
  } as Activity;
}

/** The list with the item of this place `by` places further; the same list where it cannot go. */
export function moved<T>(list: T[], at: number, by: number): T[] {
  const to = at + by;
  const item = list[at];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = list.toSpliced(at, 1);
  return rest.toSpliced(to, 0, item);
}

/** An activity one place further; past the edge of its module it goes into the next one. */
export function movedActivity(modules: Module[], moduleAt: number, at: number, by: 1 | -1): Module[] {
  const from = modules[moduleAt];
  const activity = from?.activities[at];
  if (!from || !activity) return modules;
  const isInside = at + by >= 0 && at + by < from.activities.length;
  if (isInside) return modules.with(moduleAt, { ...from, activities: moved(from.activities, at, by) });
  const to = modules[moduleAt + by];
  if (!to) return modules;
  const joined = by === 1 ? [activity, ...to.activities] : [...to.activities, activity];
  return modules
    .with(moduleAt, { ...from, activities: from.activities.toSpliced(at, 1) })
    .with(moduleAt + by, { ...to, activities: joined });
}

export type Side = 'before' | 'after';

/** A module let go before or after another; the same list where either is not there. */
export function placedModule(modules: Module[], moduleId: string, targetId: string, side: Side): Module[] {
  const dragged = modules.find((one) => one.moduleId === moduleId);
  const rest = modules.filter((one) => one.moduleId !== moduleId);
  const at = rest.findIndex((one) => one.moduleId === targetId);
  if (!dragged || at < 0) return modules;
  return rest.toSpliced(side === 'before' ? at : at + 1, 0, dragged);
}

/** An activity let go before or after another, in whichever module that is; the same list where either is not there. */
export function placedActivity(modules: Module[], activityId: string, targetId: string, side: Side): Module[] {
  const dragged = modules.flatMap(({ activities }) => activities).find((one) => one.activityId === activityId);
  const isThere = modules.some(({ activities }) => activities.some((one) => one.activityId === targetId));
  if (!dragged || !isThere || activityId === targetId) return modules;
  return modules.map((module) => {
    const rest = module.activities.filter((one) => one.activityId !== activityId);
    const at = rest.findIndex((one) => one.activityId === targetId);
    const activities = at < 0 ? rest : rest.toSpliced(side === 'before' ? at : at + 1, 0, dragged);
    return { ...module, activities };
  });
}

/** An activity let go in a module that has none. */
export function placedIn(modules: Module[], activityId: string, moduleId: string): Module[] {
  const dragged = modules.flatMap(({ activities }) => activities).find((one) => one.activityId === activityId);
  if (!dragged || !modules.some((one) => one.moduleId === moduleId)) return modules;
  return modules.map((module) => {
    const rest = module.activities.filter((one) => one.activityId !== activityId);
    return { ...module, activities: module.moduleId === moduleId ? [...rest, dragged] : rest };
  });
}

/** Without these modules, activities or competencies, and without every rule and tag that named them. */
export function without<T extends Pick<Outline, 'modules' | 'competencies'>>(draft: T, ids: string[]): T {
  const gone = new Set(ids);
  const kept = (release: Module['release']) => release.filter((rule) => !gone.has(namedBy(rule) ?? ''));
  return {
    ...draft,
    competencies: draft.competencies.filter(({ competencyId }) => !gone.has(competencyId)),
    modules: draft.modules
      .filter(({ moduleId }) => !gone.has(moduleId))
      .map((module) => ({
        ...module,
        release: kept(module.release),
        activities: module.activities
          .filter(({ activityId }) => !gone.has(activityId))
          .map((activity) => ({
            ...activity,
            release: kept(activity.release),
            competencyIds: activity.competencyIds.filter((id) => !gone.has(id)),
          })),
      })),
  };
}
