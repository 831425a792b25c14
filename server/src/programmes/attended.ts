import type { Id, Instant } from '@minber/shared/platform/ids';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { type CohortDoc, CohortModel, type CompletionDoc, changed, EnrolmentModel, VersionModel } from './model.ts';
import { outlineOf } from './versions.ts';

/**
 * A seminar counts as completed, in every cohort whose programme holds it, for those who attended it, and for nobody
 * else: who did so by the record of before loses it again. `shares`: how much of it each person attended, from 0 to 1,
 * once it is over. Said twice, it changes nothing.
 */
export async function noteSeminar(
  seminarId: Id,
  attendedIds: Id[],
  at: Instant,
  shares: ReadonlyMap<Id, number>,
): Promise<void> {
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
      { $pull: { completions: { key } }, ...changed },
    );
    await EnrolmentModel.updateMany(
      { cohortId, personId: { $in: attendedIds }, 'completions.key': { $ne: key } },
      { $push: { completions: completion }, ...changed },
    );
    await noteShares(cohortId, seminarId, shares);
  }
}

/** What of a seminar each person of a cohort attended, as rules of release ask. */
async function noteShares(cohortId: Id, seminarId: Id, shares: ReadonlyMap<Id, number>): Promise<void> {
  const field = `attended.${seminarId}`;
  await EnrolmentModel.updateMany(
    { cohortId, personId: { $nin: [...shares.keys()] }, [field]: { $exists: true } },
    { $unset: { [field]: 1 } },
  );
  const changes = [...shares].map(([personId, share]) => ({
    updateOne: { filter: { cohortId, personId, [field]: { $ne: share } }, update: { $set: { [field]: share } } },
  }));
  if (changes.length > 0) await EnrolmentModel.bulkWrite(changes, { ordered: false });
}

/** The seminars that a cohort's programme holds. */
export async function seminarsOfCohort(cohortId: Id): Promise<Id[]> {
  const cohort = await CohortModel.findById(cohortId, { versionId: 1 }).lean<CohortDoc>();
  if (!cohort) return [];
  return activitiesOf(await outlineOf(cohort.versionId)).flatMap((one) =>
    one.kind === 'seminar' && one.seminarId ? one.seminarId : [],
  );
}
