import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import { type Activity, activitiesOf, type Outline, renamedRule } from '@minber/shared/programmes/outline';
import { newId } from '../platform/index.ts';
import { insertProgramme } from './draft.ts';
import { ProgrammeModel } from './model.ts';
import { duplicateAll } from './owners.ts';
import { type LoadedProgramme, loadProgramme } from './programme.ts';

/** A new draft of the same content under new ids, with what its activities name. Nothing of it is published. */
export async function duplicateProgramme(principal: Principal, programmeId: Id): Promise<LoadedProgramme> {
  const source = await loadProgramme(programmeId);
  const ids = new Map<Id, Id>();
  const another = (id: Id): Id => {
    const made = ids.get(id) ?? newId();
    ids.set(id, made);
    return made;
  };
  const { title, summary, kind, regionIds } = source;
  const copyId = newId();
  const modules = copiedModules(source.modules, another);
  const copies = new Map(activitiesOf({ modules }).map((activity) => [activity.activityId, activity]));
  const pairs = activitiesOf(source).flatMap((from) => {
    const to = copies.get(another(from.activityId));
    return to ? [{ from, to }] : [];
  });
  const made = await duplicateAll(programmeId, copyId, pairs);
  const copy = await insertProgramme(
    principal,
    {
      title: copyTitle(title),
      summary,
      kind,
      regionIds,
      competencies: source.competencies.map((one) => ({ ...one, competencyId: another(one.competencyId) })),
      modules: modules.map((module) => ({
        ...module,
        activities: module.activities.map((activity): Activity => made.get(activity.activityId) ?? activity),
      })),
    },
    copyId,
  );
  await ProgrammeModel.updateOne({ _id: copy._id }, { $set: { lessonsSavedAt: copy.savedAt } });
  return copy;
}

const copyWord = { kk: 'көшірме', ru: 'копия', en: 'copy' };

/** Says that it is a copy, where it is named at all, so that a list of both tells them apart. */
function copyTitle(title: LocalizedText): LocalizedText {
  const named = (language: Language) =>
    title[language] ? `${title[language].slice(0, 285)} (${copyWord[language]})` : '';
  return { kk: named('kk'), ru: named('ru'), en: named('en') };
}

/** The same modules and rules under other ids. */
export function copiedModules(modules: Outline['modules'], another: (id: Id) => Id): Outline['modules'] {
  const rules = (release: Outline['modules'][number]['release']) => release.map((rule) => renamedRule(rule, another));
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
