import type { Id } from '@minber/shared/platform/ids';
import { type Activity, academicHourMinutes, type Module, type Outline } from '@minber/shared/programmes/outline';
import { demoId } from '../id.ts';
import { surveyActivity } from '../surveys/seed.ts';
import { demoFileId } from './file-id.ts';
import { competencies } from './leadership.ts';
import { type Both, localized, type PlannedModule } from './plan.ts';

/** A lesson counts so many academic hours, a seminar eight; each module waits for the one before. */
export function outlineOf(
  name: string,
  title: Both,
  summary: Both,
  kind: Outline['kind'],
  planned: PlannedModule[],
  lessonHours: number,
  seminarIds: Id[],
): Outline {
  const id = (what: string, ...places: number[]) => demoId(what, `${name} ${places.join('.')}`);
  const common = { required: true, release: [], dueAfterDays: null };
  const modules = planned.map((module, at): Module => {
    const planned = module.files ?? [];
    const fileHours = planned.reduce((sum, { hours }) => sum + hours, 0);
    const competencyIds = kind === '240' ? [id('competency', module.competency)] : [];
    const lessons = module.lessons.map(
      (lesson, place): Activity => ({
        ...common,
        kind: 'lesson',
        activityId: id('activity', at, place),
        title: localized(lesson.title),
        minutes: (lessonHours - (place === 0 ? fileHours : 0)) * academicHourMinutes,
        competencyIds,
        dueAfterDays: 10 * (at + 1),
      }),
    );
    const files = planned.map(
      (file): Activity => ({
        ...common,
        activityId: id('file activity', at, planned.indexOf(file)),
        title: localized(file.title),
        minutes: file.hours * academicHourMinutes,
        competencyIds,
        fileId: demoFileId(file.asset),
        ...(file.kind === 'file'
          ? { kind: 'file' }
          : {
              kind: 'video',
              captions: (file.captions ?? []).map(({ language, asset }) => ({ language, fileId: demoFileId(asset) })),
              watchAtLeast: 0.9,
            }),
      }),
    );
    const seminarId = seminarIds[at];
    const seminar: Activity[] = seminarId
      ? [
          {
            ...common,
            kind: 'seminar',
            activityId: id('seminar activity', at),
            title: localized([`Семинар: ${module.title[0]}`, `Семинар: ${module.title[1]}`]),
            minutes: 8 * academicHourMinutes,
            competencyIds,
            seminarId,
          },
        ]
      : [];
    const before = at > 0 ? [{ kind: 'completed' as const, itemId: id('activity', at - 1, 0) }] : [];
    return {
      moduleId: id('module', at),
      title: localized(module.title),
      release: before,
      activities: [...lessons, ...files, ...seminar, ...(at === 0 ? [surveyActivity(name)] : [])],
    };
  });
  return {
    title: localized(title),
    summary: localized(summary),
    kind,
    competencies:
      kind === '240'
        ? competencies.map((one, at) => ({ competencyId: id('competency', at), title: localized(one) }))
        : [],
    modules,
  };
}
