import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { LearnerVideo, Played, Watched } from '@minber/shared/programmes/media';
import type { ActivityOf } from '@minber/shared/programmes/outline';
import { watchableMs, watchedShare, withPlayed } from '@minber/shared/programmes/watched';
import type { z } from 'zod';
import { addressOf } from '../files/index.ts';
import { clock, fail, isDuplicate, newId } from '../platform/index.ts';
import { complete, completedBefore } from './complete.ts';
import { type ProgrammeFile, programmeFile } from './file-owner.ts';
import { pageOf } from './learner-page.ts';
import { type WatchDoc, WatchModel } from './model.ts';
import { type OpenActivity, openActivity, readableActivity } from './open.ts';

type OpenVideo = OpenActivity<ActivityOf<'video'>>;

/** A video with its learner's place in it. Throws `resource.absent`, `activity.locked`. */
export async function readVideo(
  principal: Principal,
  cohortId: Id,
  personId: Id,
  activityId: Id,
): Promise<LearnerVideo> {
  const open = await readableActivity('video', cohortId, personId, activityId);
  const file = await fileOf(open);
  const { watched, positionMs } = await watchOf(open, file._id);
  const { captions, watchAtLeast } = open.activity;
  return {
    ...pageOf(open),
    fileId: file._id,
    url: addressOf(principal, file._id),
    type: file.type,
    durationMs: file.durationMs ?? 0,
    captions: captions.map((one) => ({ ...one, url: addressOf(principal, one.fileId) })),
    watchAtLeast,
    watched,
    positionMs,
  };
}

/**
 * Adds what was played to what was watched before, each moment once and no more than there was time for; enough of it
 * completes the video. Throws `resource.absent`, `activity.locked`, `cohort.over`.
 */
export async function notePlayed(
  cohortId: Id,
  personId: Id,
  activityId: Id,
  { key, ranges, positionMs }: z.output<typeof Played>,
): Promise<Watched> {
  const open = await openActivity('video', cohortId, personId, activityId);
  const file = await fileOf(open);
  const durationMs = file.durationMs ?? 0;
  const watched = await addPlayed(open, file._id, (before) => ({
    watched: withPlayed(before.watched, ranges, {
      durationMs,
      mostMs: watchableMs(clock.now() - before.firstAt),
    }),
    positionMs: Math.min(positionMs, durationMs),
  }));
  const share = watchedShare(watched, durationMs);
  const before = completedBefore(open, activityId);
  const completed = before ?? (share >= open.activity.watchAtLeast ? await complete(open, key) : null);
  return { watched, share, doneAt: completed?.doneAt ?? null, completed };
}

/** What he has played of this file; his time begins when he first opens it. */
async function watchOf({ cohort, enrolment, activity }: OpenVideo, fileId: Id): Promise<WatchDoc> {
  const about = { cohortId: cohort._id, personId: enrolment.personId, activityId: activity.activityId, fileId };
  const found = await WatchModel.findOne(about).lean<WatchDoc>();
  if (found) return found;
  const first: WatchDoc = {
    _id: newId(),
    ...about,
    programmeId: cohort.programmeId,
    rev: 0,
    firstAt: clock.now(),
    watched: [],
    positionMs: 0,
  };
  await WatchModel.create(first).catch((thrown: unknown) => {
    if (!isDuplicate(thrown)) throw thrown;
  });
  return (await WatchModel.findOne(about).lean<WatchDoc>()) ?? first;
}

/** One update filtered on what was read; two tabs at once add both of theirs. */
async function addPlayed(
  open: OpenVideo,
  fileId: Id,
  change: (before: WatchDoc) => Pick<WatchDoc, 'watched' | 'positionMs'>,
): Promise<WatchDoc['watched']> {
  for (;;) {
    const before = await watchOf(open, fileId);
    const after = change(before);
    const { matchedCount } = await WatchModel.updateOne(
      { _id: before._id, rev: before.rev },
      { $set: after, $inc: { rev: 1 } },
    );
    if (matchedCount === 1) return after.watched;
  }
}

async function fileOf({ cohort, activity }: OpenVideo): Promise<ProgrammeFile> {
  return (await programmeFile(cohort.programmeId, activity.fileId)) ?? fail('resource.absent');
}
