import { z } from 'zod';
import { can, signedIn } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, Instant } from '../platform/ids.ts';
import { EnrolCode } from './code.ts';
import { CompleteActivity, Completed, LearnerCohort, LearnerLesson, LearnerProgramme } from './learn.ts';

const inActivity = z.object({ cohortId: Id, activityId: Id });

export const learnApi = defineApi({
  mine: {
    method: 'GET',
    path: '/me/learning',
    access: signedIn,
    out: z.object({ items: z.array(LearnerProgramme), serverNow: Instant }),
  },
  /** Takes part by the code of a cohort; once is enough. Throws `enrolment.unknownCode`, `request.tooMany`. */
  enrolByCode: {
    method: 'POST',
    path: '/me/enrolments',
    access: signedIn,
    body: z.object({ code: EnrolCode }),
    out: z.object({ cohortId: Id }),
  },
  cohort: {
    method: 'GET',
    path: '/learn/:cohortId',
    access: can('learning:use', 'cohort'),
    params: z.object({ cohortId: Id }),
    out: LearnerCohort,
  },
  /** A lesson's text. Throws `activity.locked` before it is open. */
  lesson: {
    method: 'GET',
    path: '/learn/:cohortId/lessons/:activityId',
    access: can('learning:use', 'cohort'),
    params: inActivity,
    out: LearnerLesson,
  },
  /** A lesson has been read to its end. Said twice, it counts once. */
  complete: {
    method: 'POST',
    path: '/learn/:cohortId/lessons/:activityId/complete',
    access: can('learning:use', 'cohort'),
    params: inActivity,
    body: CompleteActivity,
    out: Completed,
  },
});
