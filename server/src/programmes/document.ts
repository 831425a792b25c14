import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { Completed } from '@minber/shared/programmes/learn';
import type { LearnerFile } from '@minber/shared/programmes/media';
import { addressOf } from '../files/index.ts';
import { fail } from '../platform/index.ts';
import { complete, completedBefore } from './complete.ts';
import { programmeFile } from './file-owner.ts';
import { pageOf } from './learner-page.ts';
import { openActivity, readableActivity, type Said } from './open.ts';

/** A document to download. Throws `resource.absent`, `activity.locked`. */
export async function readDocument(
  principal: Principal,
  cohortId: Id,
  personId: Id,
  activityId: Id,
): Promise<LearnerFile> {
  const open = await readableActivity('file', cohortId, personId, activityId);
  const file = await programmeFile(open.cohort.programmeId, open.activity.fileId);
  if (!file) fail('resource.absent');
  const { _id: fileId, name, type, bytes } = file;
  return { ...pageOf(open), fileId, name, type, bytes, url: addressOf(principal, fileId) };
}

/** It was downloaded, which completes it; said again, it answers as the first time. */
export async function noteTaken(
  cohortId: Id,
  personId: Id,
  activityId: Id,
  key: string,
  said: Said,
): Promise<Completed> {
  const readable = await readableActivity('file', cohortId, personId, activityId);
  const before = completedBefore(readable, activityId);
  return before ?? complete(await openActivity('file', cohortId, personId, activityId, said), key);
}
