import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { keepCompletion } from './complete.ts';
import { cohortFacets, programmeFacets } from './facets.ts';
import { EnrolmentModel, ProgrammeModel } from './model.ts';
import { programmeRoutes } from './routes.ts';

export { admitTo, findActivity, findCohorts, findEnrolments, type KnownCohort } from './know.ts';

export const programmesFeature: Feature = {
  name: 'programmes',
  routes: programmeRoutes,
  facets: { programme: programmeFacets, cohort: cohortFacets },
  outboxes: [ProgrammeModel as unknown as Model<WithOutbox>, EnrolmentModel as unknown as Model<WithOutbox>],
  consumers: [keepCompletion],
};
