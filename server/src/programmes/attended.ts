import type { Id, Instant } from '@minber/shared/platform/ids';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { type CohortDoc, CohortModel, type CompletionDoc, EnrolmentModel, VersionModel } from './model.ts';
import { outlineOf } from './versions.ts';

/**
 * A seminar counts as completed, in every cohort whose programme holds it, for those who attended it, and for nobody
 * else: who did so by the record of before loses it again. Said twice, it changes nothing.
 */
export async function noteSeminar(seminarId: Id, attendedIds: Id[], at: Instant): Promise<void> {
  const key = `seminar/${seminarId}`;
  const versions = await VersionModel.find({ 'outline.modules.activities.seminarId': seminarId }, { _id: 1 }).lean();
  const cohorts = await CohortModel.find({ versionId: { $in: versions.map(({ _id }) => _id) } }).lean<CohortDoc[]>();
  for (const { _id: cohortId, versionId } of cohorts) {
    const activities = activitiesOf(await outlineOf(versionId));
    const activity = activities.find((one) => one.kind === 'seminar' && one.seminarId === seminarId);
    if (!activity) continue;
    const completion: CompletionDoc = { key, activityId: activity.activityId, at, grade: null };
    await EnrolmentModel.updateMany(
      { cohortId, personId: { $nin: attendedIds }, 'completions.key': key },
      { $pull: { completions: { key } } },
    );
    await EnrolmentModel.updateMany(
      { cohortId, personId: { $in: attendedIds }, 'completions.key': { $ne: key } },
      { $push: { completions: completion } },
    );
  }
}

/** The seminars that a cohort's programme holds. */
export async function seminarsOfCohort(cohortId: Id): Promise<Id[]> {
  const cohort = await CohortModel.findById(cohortId, { versionId: 1 }).lean<CohortDoc>();
  if (!cohort) return [];
  return activitiesOf(await outlineOf(cohort.versionId)).flatMap((one) =>
    one.kind === 'seminar' && one.seminarId ? one.seminarId : [],
  );
}
