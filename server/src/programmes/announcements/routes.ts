import { announcementApi, learnAnnouncementApi } from '@minber/shared/programmes/announcement-contract';
import { type BoundApi, bindApi } from '../../platform/index.ts';
import { announcementsFor, listAnnouncements, noteSeen, viewAnnouncement } from './read.ts';
import { listRuns } from './runs.ts';
import { editAnnouncement, publishAnnouncement, withdrawAnnouncement } from './write.ts';

export const announcementRoutes: BoundApi[] = [
  bindApi(announcementApi, {
    runs: async (c) => ({ items: await listRuns(c.params.programmeId) }),
    list: (c) => listAnnouncements(c.params.cohortId),
    publish: async (c) => viewAnnouncement(await publishAnnouncement(c.principal, c.params.cohortId, c.body)),
    edit: async (c) =>
      viewAnnouncement(await editAnnouncement(c.principal, c.params.cohortId, c.params.announcementId, c.body)),
    withdraw: async (c) =>
      viewAnnouncement(
        await withdrawAnnouncement(c.principal, c.params.cohortId, c.params.announcementId, c.body.revision),
      ),
  }),
  bindApi(learnAnnouncementApi, {
    list: async (c) => ({ items: await announcementsFor(c.params.cohortId, c.personId) }),
    seen: (c) => noteSeen(c.params.cohortId, c.personId, c.params.announcementId),
  }),
];
