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
