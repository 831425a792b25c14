import type { Model } from 'mongoose';
import { registerFileUse } from '../files/index.ts';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { announcementConsumers } from './announcements/mail.ts';
import { AnnouncementModel } from './announcements/model.ts';
import { announcementRoutes } from './announcements/routes.ts';
import { importFacets } from './archive/begin.ts';
import { importJob, makeImported } from './archive/make.ts';
import { archiveRoutes } from './archive/routes.ts';
import { keepCompletion } from './complete.ts';
import { cohortFacets, programmeFacets } from './facets.ts';
import { fileOwner, videoOwner } from './file-owner.ts';
import { usedByImport, usedByProgramme } from './file-use.ts';
import { lessonOwner } from './lesson-owner.ts';
import { CohortModel, EnrolmentModel, ProgrammeModel } from './model.ts';
import { registerActivityOwner } from './owners.ts';
import { programmeRoutes } from './routes.ts';

export { noteSeminar, seminarsOfCohort } from './attended.ts';
export { createCohort, loadCohort, moveCohort } from './cohort.ts';
export { completeLesson } from './complete.ts';
export { editProgramme, insertProgramme } from './draft.ts';
export { enrolPeople } from './enrol.ts';
export { scopeInCohort } from './facets.ts';
export { findCohort, findProgramme } from './know.ts';
export { loadLearning, locksOf } from './learn.ts';
export { saveLesson } from './lessons.ts';
export type { Member } from './member-memory.ts';
export {
  cohortIds,
  cohortsHolding,
  type MembersWanted,
  memberInScope,
  memberPage,
  membersInScope,
  membersOf,
  peopleIn,
  peopleInScope,
  peopleOf,
  type Run,
  runOf,
  runTitles,
} from './members.ts';
export { type OpenActivity, openActivity, readableActivity, type Said } from './open.ts';
export { type ActivityOwner, type Making, registerActivityOwner, type Unpacked } from './owners.ts';
export { cardsOf } from './people.ts';
export { loadProgramme, noteContentSaved } from './programme.ts';
export { publishProgramme } from './publish.ts';
export { type CohortRecord, readCohortRecord } from './record.ts';
export { removeProgrammes } from './remove.ts';
export { outlineOf } from './versions.ts';

registerFileUse('programme', usedByProgramme);
registerFileUse('programmeImport', usedByImport);
registerActivityOwner(lessonOwner);
registerActivityOwner(videoOwner);
registerActivityOwner(fileOwner);

export const programmesFeature: Feature = {
  name: 'programmes',
  routes: [...programmeRoutes, ...announcementRoutes, archiveRoutes],
  facets: { programme: programmeFacets, programmeImport: importFacets, cohort: cohortFacets },
  jobs: { [importJob]: makeImported },
  outboxes: [ProgrammeModel, CohortModel, EnrolmentModel, AnnouncementModel] as unknown as Model<WithOutbox>[],
  consumers: [keepCompletion, ...announcementConsumers],
};
