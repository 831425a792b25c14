import type { Id } from '../platform/ids.ts';
import type { LocalizedText } from '../platform/text.ts';
import {
  type Activity,
  activitiesOf,
  minutesOf,
  minutesOfKind,
  namedBy,
  type Outline,
  type ReleaseRule,
} from './outline.ts';
import type { PublishPreview } from './state.ts';

/** What keeps a draft from being published: a code of the texts, and where. */
type OutlineProblem = PublishPreview['problems'][number];

/**
 * Everything that is missing or wrong, in the order of the outline. `unready`: activities whose owners say that what
 * they name is not there or not finished; a lesson without a text in kk and ru.
 */
export function outlineProblems(outline: Outline, unready: ReadonlySet<Id>): OutlineProblem[] {
  const problems: OutlineProblem[] = [];
  const note = (code: OutlineProblem['code'], itemId: Id | null = null) => problems.push({ code, itemId });
  if (!isWritten(outline.title)) note('titleMissing');
  if (!isWritten(outline.summary)) note('summaryMissing');
  if (outline.modules.length === 0) note('noModules');
  const broken = brokenRules(outline);
  for (const module of outline.modules) {
    if (!isWritten(module.title)) note('titleMissing', module.moduleId);
    if (module.activities.length === 0) note('emptyModule', module.moduleId);
    if (broken.has(module.moduleId)) note('brokenRule', module.moduleId);
    for (const activity of module.activities) {
      const { activityId } = activity;
      if (!isWritten(activity.title)) note('titleMissing', activityId);
      const lack = lackOf(activity, unready.has(activityId));
      if (lack) note(lack, activityId);
      if (broken.has(activityId)) note('brokenRule', activityId);
    }
  }
  const due = minutesOfKind(outline.kind);
  if (due !== undefined && minutesOf(outline) !== due) note('wrongHours');
  return problems;
}

function lackOf(activity: Activity, isUnready: boolean): OutlineProblem['code'] | undefined {
  switch (activity.kind) {
    case 'lesson':
      return isUnready ? 'lessonEmpty' : undefined;
    case 'video':
    case 'file':
      return activity.fileId === null ? 'fileMissing' : isUnready ? 'fileUnready' : undefined;
    case 'quiz':
      return activity.quizId === null ? 'quizMissing' : isUnready ? 'quizUnready' : undefined;
    case 'survey':
      return activity.surveyId === null ? 'surveyMissing' : isUnready ? 'surveyUnready' : undefined;
    case 'seminar':
      return activity.seminarId === null || isUnready ? 'seminarMissing' : undefined;
  }
}

/**
 * Modules and activities with a rule that names something that is not there, does not come before them, or cannot be
 * attended.
 */
export function brokenRules(outline: Pick<Outline, 'modules'>): Set<Id> {
  const broken = new Set<Id>();
  const before = new Set<Id>();
  const seminars = new Set<Id>();
  const holds = (rule: ReleaseRule) => {
    const id = namedBy(rule);
    return id === null || (rule.kind === 'attendance' ? seminars : before).has(id);
  };
  const check = (itemId: Id, rules: ReleaseRule[]) => {
    if (!rules.every(holds)) broken.add(itemId);
  };
  for (const module of outline.modules) {
    check(module.moduleId, module.release);
    for (const { activityId, kind, release } of module.activities) {
      check(activityId, release);
      before.add(activityId);
      if (kind === 'seminar') seminars.add(activityId);
    }
    before.add(module.moduleId);
  }
  return broken;
}

/** Ids that stand more than once in an outline. */
export function repeatedIds(outline: Outline): Id[] {
  const ids = [
    ...outline.competencies.map(({ competencyId }) => competencyId),
    ...outline.modules.map(({ moduleId }) => moduleId),
    ...activitiesOf(outline).map(({ activityId }) => activityId),
  ];
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}

/** What learners would find changed, by title. */
export interface OutlineChanges {
  added: LocalizedText[];
  removed: LocalizedText[];
  /** Same activity: other title, hours, rules, place or text. */
  changed: LocalizedText[];
  minutesBefore: number;
  minutesAfter: number;
}

/** `rewritten`: lessons whose text was saved since the earlier version. Null: nothing was published before. */
export function changesBetween(before: Outline | null, after: Outline, rewritten: ReadonlySet<Id>): OutlineChanges {
  const old = new Map(itemsOf(before).map((item) => [item.id, item]));
  const now = itemsOf(after);
  const kept = new Set(now.map(({ id }) => id));
  return {
    added: now.filter(({ id }) => !old.has(id)).map(({ title }) => title),
    removed: [...old.values()].filter(({ id }) => !kept.has(id)).map(({ title }) => title),
    changed: now
      .filter(({ id, print }) => old.has(id) && (old.get(id)?.print !== print || rewritten.has(id)))
      .map(({ title }) => title),
    minutesBefore: before ? minutesOf(before) : 0,
    minutesAfter: minutesOf(after),
  };
}

function itemsOf(outline: Outline | null): { id: Id; title: LocalizedText; print: string }[] {
  return (outline?.modules ?? []).flatMap(({ activities, ...module }, at) => [
    { id: module.moduleId, title: module.title, print: JSON.stringify([at, module]) },
    ...activities.map((activity, place) => ({
      id: activity.activityId,
      title: activity.title,
      print: JSON.stringify([module.moduleId, place, activity]),
    })),
  ]);
}

function isWritten(text: LocalizedText): boolean {
  return text.kk !== '' && text.ru !== '';
}
