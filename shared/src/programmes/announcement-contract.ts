import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import {
  Announcement,
  AnnouncementEdit,
  CohortAnnouncements,
  LearnerAnnouncement,
  NewAnnouncement,
} from './announcements.ts';
import { CohortRun } from './cohorts.ts';
import { Revision } from './state.ts';

const inCohort = z.object({ cohortId: Id });
const inAnnouncement = z.object({ cohortId: Id, announcementId: Id });

export const announcementApi = defineApi({
  /** The runs of a programme, for its authors: they may write to them without being able to change them. */
  runs: {
    method: 'GET',
    path: '/programmes/:programmeId/cohorts',
    access: can('announcement:write', 'programme'),
    params: z.object({ programmeId: Id }),
    out: z.object({ items: z.array(CohortRun) }),
  },
  list: {
    method: 'GET',
    path: '/cohorts/:cohortId/announcements',
    access: can('announcement:write', 'cohort'),
    params: inCohort,
    out: CohortAnnouncements,
  },
  publish: {
    method: 'POST',
    path: '/cohorts/:cohortId/announcements',
    access: can('announcement:write', 'cohort'),
    params: inCohort,
    body: NewAnnouncement,
    out: Announcement,
  },
  /** What it said before stays in its history. Throws `request.conflict`, `announcement.withdrawn`. */
  edit: {
    method: 'PUT',
    path: '/cohorts/:cohortId/announcements/:announcementId',
    access: can('announcement:write', 'cohort'),
    params: inAnnouncement,
    body: AnnouncementEdit,
    out: Announcement,
  },
  /** Learners see it no more, and mail that waits is not sent. Said again, it answers the same. */
  withdraw: {
    method: 'POST',
    path: '/cohorts/:cohortId/announcements/:announcementId/withdrawal',
    access: can('announcement:write', 'cohort'),
    params: inAnnouncement,
    body: Revision,
    out: Announcement,
  },
});

export const learnAnnouncementApi = defineApi({
  list: {
    method: 'GET',
    path: '/learn/:cohortId/announcements',
    access: can('learning:use', 'cohort'),
    params: inCohort,
    out: z.object({ items: z.array(LearnerAnnouncement) }),
  },
  /** He has opened it. */
  seen: {
    method: 'POST',
    path: '/learn/:cohortId/announcements/:announcementId/seen',
    access: can('learning:use', 'cohort'),
    params: inAnnouncement,
  },
});
