import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { keepCompletion } from './complete.ts';
import { cohortFacets, programmeFacets } from './facets.ts';
import { EnrolmentModel, ProgrammeModel } from './model.ts';
import { programmeRoutes } from './routes.ts';

export { noteSeminar, seminarsOfCohort } from './attended.ts';
export { createCohort, moveCohort } from './cohort.ts';
export { editProgramme, insertProgramme } from './draft.ts';
export { enrolPeople } from './enrol.ts';
export { findCohort, findProgramme } from './know.ts';
export { saveLesson } from './lessons.ts';
export { publishProgramme } from './publish.ts';
export { removeProgrammes } from './remove.ts';

export const programmesFeature: Feature = {
  name: 'programmes',
  routes: programmeRoutes,
  facets: { programme: programmeFacets, cohort: cohortFacets },
  outboxes: [ProgrammeModel as unknown as Model<WithOutbox>, EnrolmentModel as unknown as Model<WithOutbox>],
  consumers: [keepCompletion],
};
