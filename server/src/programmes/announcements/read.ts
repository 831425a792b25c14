import type { Id } from '@minber/shared/platform/ids';
import type { Announcement, CohortAnnouncements, LearnerAnnouncement } from '@minber/shared/programmes/announcements';
import { deliveryOf, isMailOn } from '../../mail/index.ts';
import { fail } from '../../platform/index.ts';
import { loadCohort } from '../cohort.ts';
import { type EnrolmentDoc, EnrolmentModel } from '../model.ts';
import { cardsOf } from '../people.ts';
import { letterOf } from './mail.ts';
import { type AnnouncementDoc, AnnouncementModel } from './model.ts';

const shownAtMost = 200;

/** Everything a cohort was told, also what was withdrawn; newest first. */
export async function listAnnouncements(cohortId: Id): Promise<CohortAnnouncements> {
  const [cohort, found, enrolled] = await Promise.all([
    loadCohort(cohortId),
    AnnouncementModel.find({ cohortId }).sort({ at: -1, _id: 1 }).limit(shownAtMost).lean<AnnouncementDoc[]>(),
    EnrolmentModel.countDocuments({ cohortId }),
  ]);
  const items = await Promise.all(found.map(viewAnnouncement));
  return { cohortTitle: cohort.title, enrolled, isMailOn: isMailOn(), items };
}

export async function viewAnnouncement(announcement: AnnouncementDoc): Promise<Announcement> {
  const { _id: announcementId, cohortId, revision, title, text, at, editedAt, withdrawnAt, byId } = announcement;
  const [readers, mail] = await Promise.all([
    EnrolmentModel.countDocuments({ cohortId, seen: announcementId }),
    announcement.byMail ? deliveryOf(letterOf(announcementId)) : null,
  ]);
  const undelivered = mail?.undelivered ?? [];
  const cardFor = await cardsOf([byId, ...undelivered.map(({ personId }) => personId)]);
  return {
    ...{ announcementId, revision, title, text, at, editedAt, withdrawnAt, readers },
    by: byId ? cardFor(byId) : null,
    past: announcement.past.toReversed(),
    mail: mail?.counts ?? null,
    undelivered: undelivered.map(({ personId, why, code }) => ({ person: cardFor(personId), why, code })),
  };
}

/** What a learner's cohort is told now; newest first. */
export async function announcementsFor(cohortId: Id, personId: Id): Promise<LearnerAnnouncement[]> {
  const [found, enrolment] = await Promise.all([
    AnnouncementModel.find({ cohortId, withdrawnAt: null })
      .sort({ at: -1, _id: 1 })
      .limit(shownAtMost)
      .lean<AnnouncementDoc[]>(),
    EnrolmentModel.findOne({ cohortId, personId }, { seen: 1 }).lean<EnrolmentDoc>(),
  ]);
  const seen = new Set(enrolment?.seen);
  return found.map(({ _id, title, text, at, editedAt }) => ({
    announcementId: _id,
    ...{ title, text, at, editedAt },
    isNew: !seen.has(_id),
  }));
}

/** Throws `resource.absent` for what his cohort is not told. */
export async function noteSeen(cohortId: Id, personId: Id, announcementId: Id): Promise<void> {
  if (!(await AnnouncementModel.exists({ _id: announcementId, cohortId, withdrawnAt: null }))) fail('resource.absent');
  await EnrolmentModel.updateOne({ cohortId, personId }, { $addToSet: { seen: announcementId } });
}

/** How many announcements each of a person's enrolments has not opened, by cohort. */
export async function unreadOf(enrolments: Pick<EnrolmentDoc, 'cohortId' | 'seen'>[]): Promise<Map<Id, number>> {
  const seen = new Map(enrolments.map((one) => [one.cohortId, new Set(one.seen)]));
  const found = await AnnouncementModel.find(
    { cohortId: { $in: [...seen.keys()] }, withdrawnAt: null },
    { cohortId: 1 },
  ).lean<AnnouncementDoc[]>();
  const unread = new Map<Id, number>();
  for (const { _id, cohortId } of found)
    if (!seen.get(cohortId)?.has(_id)) unread.set(cohortId, (unread.get(cohortId) ?? 0) + 1);
  return unread;
}
