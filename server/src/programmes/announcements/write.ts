import { type Principal, subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { AnnouncementChanged, AnnouncementEdit, NewAnnouncement } from '@minber/shared/programmes/announcements';
import type { z } from 'zod';
import { isMailOn } from '../../mail/index.ts';
import { audit, clock, fail, isDuplicate, newEvent, newId, pushEvent } from '../../platform/index.ts';
import { loadCohort } from '../cohort.ts';
import { type AnnouncementDoc, AnnouncementModel } from './model.ts';

/** Tells a cohort something. The same key again answers what it made the first time. */
export async function publishAnnouncement(
  principal: Principal,
  cohortId: Id,
  { key, byMail, title, text }: z.output<typeof NewAnnouncement>,
): Promise<AnnouncementDoc> {
  const { programmeId } = await loadCohort(cohortId);
  const announcementId = newId();
  const payload: AnnouncementChanged = { announcementId };
  const announcement: AnnouncementDoc = {
    _id: announcementId,
    ...{ cohortId, programmeId, key, title, text },
    ...{ revision: 1, at: clock.now(), byId: subjectOf(principal) ?? null, byMail: byMail && isMailOn() },
    ...{ editedAt: null, withdrawnAt: null, past: [] },
    outbox: [newEvent({ type: 'announcement.published', payload })],
  };
  try {
    await AnnouncementModel.create(announcement);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return (await AnnouncementModel.findOne({ cohortId, key }).lean<AnnouncementDoc>()) ?? announcement;
  }
  await note(principal, 'announcement:publish', announcement);
  return announcement;
}

/** Throws `resource.absent`, `request.conflict`, `announcement.withdrawn`. */
export async function editAnnouncement(
  principal: Principal,
  cohortId: Id,
  announcementId: Id,
  { revision, title, text }: z.output<typeof AnnouncementEdit>,
): Promise<AnnouncementDoc> {
  const before = await loadAnnouncement(cohortId, announcementId);
  if (before.withdrawnAt !== null) fail('announcement.withdrawn');
  const { byId } = before;
  const past = { title: before.title, text: before.text, at: before.editedAt ?? before.at, byId };
  const { $push } = pushEvent({ type: 'announcement.changed', payload: { announcementId } });
  const written = await AnnouncementModel.findOneAndUpdate(
    { _id: announcementId, revision, withdrawnAt: null },
    {
      $set: { title, text, editedAt: clock.now(), byId: subjectOf(principal) ?? null },
      $push: { ...$push, past },
      $inc: { revision: 1 },
    },
    { returnDocument: 'after' },
  ).lean<AnnouncementDoc>();
  if (!written) fail('request.conflict');
  await note(principal, 'announcement:edit', written);
  return written;
}

/** Throws `resource.absent`, `request.conflict`. */
export async function withdrawAnnouncement(
  principal: Principal,
  cohortId: Id,
  announcementId: Id,
  revision: number,
): Promise<AnnouncementDoc> {
  const before = await loadAnnouncement(cohortId, announcementId);
  if (before.withdrawnAt !== null) return before;
  const written = await AnnouncementModel.findOneAndUpdate(
    { _id: announcementId, revision, withdrawnAt: null },
    {
      $set: { withdrawnAt: clock.now() },
      $inc: { revision: 1 },
      ...pushEvent({ type: 'announcement.changed', payload: { announcementId } }),
    },
    { returnDocument: 'after' },
  ).lean<AnnouncementDoc>();
  if (!written) fail('request.conflict');
  await note(principal, 'announcement:withdraw', written);
  return written;
}

/** Throws `resource.absent` for another cohort's, too. */
async function loadAnnouncement(cohortId: Id, announcementId: Id): Promise<AnnouncementDoc> {
  const found = await AnnouncementModel.findOne({ _id: announcementId, cohortId }).lean<AnnouncementDoc>();
  return found ?? fail('resource.absent');
}

async function note(principal: Principal, action: string, { _id, cohortId }: AnnouncementDoc): Promise<void> {
  await audit({ principal, action, on: { kind: 'cohort', id: cohortId }, details: { announcementId: _id } });
}
