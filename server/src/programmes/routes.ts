import { catalogueApi, cohortApi, learnApi, lessonApi, programmeApi } from '@minber/shared/programmes/contract';
import { learnMediaApi, programmeFileApi } from '@minber/shared/programmes/media-contract';
import { newUpload } from '../files/index.ts';
import { type BoundApi, bindApi, clock } from '../platform/index.ts';
import { listCatalogue, readCatalogue } from './catalogue.ts';
import { closeCode, createCohort, editCohort, listCohorts, loadCohort, moveCohort, openCode, viewCohort } from './cohort.ts';
import { completeLesson } from './complete.ts';
import { noteTaken, readDocument } from './document.ts';
import { createProgramme, editProgramme } from './draft.ts';
import { duplicateProgramme } from './duplicate.ts';
import { enrolByCode, enrolPeople } from './enrol.ts';
import { importEnrolments } from './enrol-import.ts';
import { scopeInCohort } from './facets.ts';
import { homeOf } from './file-owner.ts';
import { learningOf, readLearning } from './learn.ts';
import { readLearnerLesson } from './learner-page.ts';
import { lessonHistory, readLesson, restoreLesson, saveLesson } from './lessons.ts';
import { listProgrammes } from './list.ts';
import type { Said } from './open.ts';
import { loadProgramme, viewProgramme } from './programme.ts';
import { listVersions, previewPublish, publishProgramme } from './publish.ts';
import { exportRoster, listRoster } from './roster.ts';
import { notePlayed, readVideo } from './video.ts';

export const programmeRoutes: BoundApi[] = [
  bindApi(catalogueApi, {
    list: async () => ({ items: await listCatalogue() }),
    get: (c) => readCatalogue(c.params.programmeId),
  }),
  bindApi(programmeApi, {
    list: (c) => listProgrammes(c.scope, c.query),
    create: async (c) => viewProgramme(c.principal, await createProgramme(c.principal, c.body)),
    get: async (c) => viewProgramme(c.principal, await loadProgramme(c.params.programmeId)),
    edit: async (c) => viewProgramme(c.principal, await editProgramme(c.principal, c.params.programmeId, c.body)),
    duplicate: async (c) => viewProgramme(c.principal, await duplicateProgramme(c.principal, c.params.programmeId)),
    preview: (c) => previewPublish(c.params.programmeId),
    publish: async (c) =>
      viewProgramme(c.principal, await publishProgramme(c.principal, c.params.programmeId, c.body.revision)),
    versions: async (c) => ({ items: await listVersions(c.params.programmeId) }),
  }),
  bindApi(lessonApi, {
    get: (c) => readLesson(c.principal, c.params.programmeId, c.params.activityId),
    save: (c) => saveLesson(c.principal, c.params.programmeId, c.params.activityId, c.body),
    history: async (c) => ({ items: await lessonHistory(c.principal, c.params.programmeId, c.params.activityId) }),
    restore: (c) => restoreLesson(c.principal, c.params.programmeId, c.params.activityId, c.body),
  }),
  bindApi(cohortApi, {
    list: async (c) => ({ items: await listCohorts(c.principal, c.scope, c.query.programmeId) }),
    create: async (c) => viewCohort(c.principal, await createCohort(c.principal, c.params.programmeId, c.body)),
    get: async (c) => viewCohort(c.principal, await loadCohort(c.params.cohortId)),
    edit: async (c) => viewCohort(c.principal, await editCohort(c.principal, c.params.cohortId, c.body)),
    move: async (c) => viewCohort(c.principal, await moveCohort(c.principal, c.params.cohortId, c.body.revision)),
    openCode: async (c) => viewCohort(c.principal, await openCode(c.principal, c.params.cohortId)),
    closeCode: async (c) => viewCohort(c.principal, await closeCode(c.principal, c.params.cohortId)),
    roster: (c) => listRoster(scopeInCohort(c), c.params.cohortId, c.query),
    exportRoster: (c) => exportRoster(scopeInCohort(c), c.params.cohortId, c.query.format, c.language),
    enrol: (c) => enrolPeople(c.principal, c.params.cohortId, c.body.personIds),
    importFile: (c) => importEnrolments(c.principal, c.params.cohortId, c.upload, c.query.mode, c.language),
  }),
  bindApi(learnApi, {
    mine: async (c) => ({ items: await learningOf(c.personId, clock.now()), serverNow: clock.now() }),
    enrolByCode: (c) => enrolByCode(c.principal, c.personId, c.body.code),
    cohort: (c) => readLearning(c.params.cohortId, c.personId),
    lesson: (c) => readLearnerLesson(c.principal, c.params.cohortId, c.personId, c.params.activityId),
    complete: (c) => completeLesson(c.params.cohortId, c.personId, c.params.activityId, c.body.key, saidIn(c)),
  }),
  bindApi(learnMediaApi, {
    video: (c) => readVideo(c.principal, c.params.cohortId, c.personId, c.params.activityId),
    played: (c) => notePlayed(c.params.cohortId, c.personId, c.params.activityId, c.body),
    file: (c) => readDocument(c.principal, c.params.cohortId, c.personId, c.params.activityId),
    fileTaken: (c) => noteTaken(c.params.cohortId, c.personId, c.params.activityId, c.body.key, saidIn(c)),
  }),
  bindApi(programmeFileApi, {
    create: (c) => newUpload(c.principal, homeOf(c.params.programmeId), c.body),
  }),
];

/** When it arrived, and how long before that its device says it was said. */
function saidIn({ arrivedAt, body }: { arrivedAt: number; body: { agoMs?: number | undefined } }): Said {
  return { arrivedAt, agoMs: body.agoMs };
}
