import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf, type Outline } from '@minber/shared/programmes/outline';
import { newId } from '../platform/index.ts';
import { insertProgramme } from './draft.ts';
import { type LessonDoc, LessonModel, ProgrammeModel } from './model.ts';
import { type LoadedProgramme, loadProgramme } from './programme.ts';

/** A new draft of the same content under new ids, its lessons with it. Nothing of it is published. */
export async function duplicateProgramme(principal: Principal, programmeId: Id): Promise<LoadedProgramme> {
  const source = await loadProgramme(programmeId);
  const ids = new Map<Id, Id>();
  const another = (id: Id): Id => {
    const made = ids.get(id) ?? newId();
    ids.set(id, made);
    return made;
  };
  const { title, summary, kind, regionIds } = source;
  const copy = await insertProgramme(principal, {
    title,
    summary,
    kind,
    regionIds,
    competencies: source.competencies.map((one) => ({ ...one, competencyId: another(one.competencyId) })),
    modules: copiedModules(source.modules, another),
  });
  await copyLessons(source, copy._id, another);
  await ProgrammeModel.updateOne({ _id: copy._id }, { $set: { lessonsSavedAt: copy.savedAt } });
  return copy;
}

function copiedModules(modules: Outline['modules'], another: (id: Id) => Id): Outline['modules'] {
  const rules = (release: Outline['modules'][number]['release']) =>
    release.map((rule) => {
      if (rule.kind === 'date') return rule;
      if (rule.kind === 'grade') return { ...rule, activityId: another(rule.activityId) };
      return { ...rule, itemId: another(rule.itemId) };
    });
  return modules.map((module) => ({
    ...module,
    moduleId: another(module.moduleId),
    release: rules(module.release),
    activities: module.activities.map((activity) => ({
      ...activity,
      activityId: another(activity.activityId),
      competencyIds: activity.competencyIds.map(another),
      release: rules(activity.release),
    })),
  }));
}

async function copyLessons(source: LoadedProgramme, programmeId: Id, another: (id: Id) => Id): Promise<void> {
  const ids = activitiesOf(source).map(({ activityId }) => activityId);
  const lessons = await LessonModel.find({ programmeId: source._id, activityId: { $in: ids } }).lean<LessonDoc[]>();
  if (lessons.length === 0) return;
  await LessonModel.insertMany(
    lessons.map((lesson) => ({
      ...lesson,
      _id: newId(),
      programmeId,
      activityId: another(lesson.activityId),
      revision: 1,
    })),
  );
}
