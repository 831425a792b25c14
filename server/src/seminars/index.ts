import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { seminarFacets } from './facets.ts';
import { forgetErased } from './forget-person.ts';
import { SeminarModel } from './model.ts';
import { seminarRoutes } from './routes.ts';

export { noteAttendance } from './attended.ts';
export { addExpected } from './expected.ts';
export { createFunction, listFunctions } from './functions.ts';
export {
  markSessionEnded,
  markSessionPaused,
  markSessionResumed,
  markSessionStarted,
  type SessionEvent,
} from './mark.ts';
export type { GuestDoc, SessionDoc } from './model.ts';
export { insertSeminar, scheduleSeminar } from './schedule.ts';
export {
  findEndedSessions,
  findRunning,
  findSeminar,
  type LoadedSeminar,
  loadSeminar,
  placeOf,
  policyOf,
  sessionOf,
} from './seminar.ts';

export const seminarsFeature: Feature = {
  name: 'seminars',
  routes: seminarRoutes,
  facets: { seminar: seminarFacets },
  consumers: [forgetErased],
  outboxes: [SeminarModel as unknown as Model<WithOutbox>],
};
