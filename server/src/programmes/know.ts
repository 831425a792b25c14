import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { type Activity, activitiesOf, type Outline } from '@minber/shared/programmes/outline';
import { clock } from '../platform/index.ts';
import { checkOpen, loadLearning } from './learn.ts';
import {
  type CohortDoc,
  CohortModel,
  type EnrolmentDoc,
  EnrolmentModel,
  type ProgrammeDoc,
  ProgrammeModel,
} from './model.ts';
import { outlineOf } from './versions.ts';

/** A cohort as higher features may know it: what it runs and when. */
export interface KnownCohort {
  cohortId: Id;
  programmeId: Id;
  revision: number;
  version: number;
  title: LocalizedText;
  startsAt: Instant;
  endsAt: Instant;
  outline: Outline;
}

/** The cohorts with these ids (all without ids), each with the outline of the version it runs. */
export async function findCohorts(cohortIds?: Id[]): Promise<KnownCohort[]> {
  const found = await CohortModel.find(cohortIds ? { _id: { $in: cohortIds } } : {}).lean<CohortDoc[]>();
  return Promise.all(
    found.map(async ({ _id, programmeId, revision, version, versionId, title, startsAt, endsAt }) => ({
      cohortId: _id,
      programmeId,
      revision,
      version,
      title,
      startsAt,
      endsAt,
      outline: await outlineOf(versionId),
    })),
  );
}

/** A programme's draft by its revision; undefined: there is none. */
export async function findProgramme(programmeId: Id): Promise<{ programmeId: Id; revision: number } | undefined> {
  const found = await ProgrammeModel.findById(programmeId, { revision: 1 }).lean<ProgrammeDoc>();
  return found ? { programmeId, revision: found.revision } : undefined;
}

/** An activity of the version a cohort runs; undefined: it has none of this id. */
export async function findActivity(cohortId: Id, activityId: Id): Promise<Activity | undefined> {
  const [cohort] = await findCohorts([cohortId]);
  return cohort && activitiesOf(cohort.outline).find((one) => one.activityId === activityId);
}

/** Who takes part in these cohorts, or in which this person does. */
export async function findEnrolments(
  of: { cohortIds: Id[] } | { personId: Id },
): Promise<
  { enrolmentId: Id; cohortId: Id; personId: Id; regionId: Id | null; centreId: Id | null; hallId: Id | null }[]
> {
  const filter = 'personId' in of ? { personId: of.personId } : { cohortId: { $in: of.cohortIds } };
  const found = await EnrolmentModel.find(filter, { outbox: 0, completions: 0 }).lean<EnrolmentDoc[]>();
  return found.map(({ _id, cohortId, personId, regionId, centreId, hallId }) => ({
    enrolmentId: _id,
    cohortId,
    personId,
    regionId,
    centreId,
    hallId,
  }));
}

/**
 * Lets a learner at an activity of his cohort. Throws `resource.absent` where he does not take part or there is none,
 * `activity.locked` before it is open.
 */
export async function admitTo(cohortId: Id, personId: Id, activityId: Id): Promise<void> {
  checkOpen(await loadLearning(cohortId, personId), activityId, clock.now());
}
