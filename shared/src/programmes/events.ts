import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';

/**
 * `activity.completed`: told once for each completion by the feature that knows of it (programmes for lessons, quizzes
 * for quizzes). Programmes keeps it as progress. A better grade is told as a further event of its own. Seminars are told
 * of by their record alone, which may change.
 */
export const ActivityCompleted = z.object({
  personId: Id,
  cohortId: Id,
  activityId: Id,
  at: Instant,
  /** Share of the full mark; null where nothing is graded. */
  grade: z.number().min(0).max(1).nullable(),
  /** Said on a device before the cohort's end, and arrived after it. */
  isLate: z.literal(true).optional(),
});
export type ActivityCompleted = z.infer<typeof ActivityCompleted>;

/** `enrolment.added`: somebody takes part in a cohort from now on. */
export const EnrolmentAdded = z.object({ enrolmentId: Id, cohortId: Id, programmeId: Id, personId: Id, at: Instant });
export type EnrolmentAdded = z.infer<typeof EnrolmentAdded>;

/** `cohort.moved`: a cohort runs another version from now on. */
export const CohortMoved = z.object({ cohortId: Id, versionId: Id });
export type CohortMoved = z.infer<typeof CohortMoved>;

/** `programme.published`: a version was frozen and is the one new cohorts run. */
export const ProgrammePublished = z.object({ programmeId: Id, version: z.int() });
export type ProgrammePublished = z.infer<typeof ProgrammePublished>;
