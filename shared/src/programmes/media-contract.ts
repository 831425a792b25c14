import { z } from 'zod';
import { can } from '../access/access.ts';
import { FileInfo, NewFile } from '../files/state.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { CompleteActivity, Completed } from './learn.ts';
import { LearnerFile, LearnerVideo, Played, Watched } from './media.ts';

const inActivity = z.object({ cohortId: Id, activityId: Id });

/** Videos and documents of a programme, for those who learn. Apart from `learnApi`: their home needs none of it. */
export const learnMediaApi = defineApi({
  /** Throws `activity.locked` before it is open. */
  video: {
    method: 'GET',
    path: '/learn/:cohortId/videos/:activityId',
    access: can('learning:use', 'cohort'),
    params: inActivity,
    out: LearnerVideo,
  },
  /** Completes the video once enough of it has been played. Throws `activity.locked`, `cohort.over`. */
  played: {
    method: 'POST',
    path: '/learn/:cohortId/videos/:activityId/played',
    access: can('learning:use', 'cohort'),
    params: inActivity,
    body: Played,
    out: Watched,
  },
  /** Throws `activity.locked` before it is open. */
  file: {
    method: 'GET',
    path: '/learn/:cohortId/files/:activityId',
    access: can('learning:use', 'cohort'),
    params: inActivity,
    out: LearnerFile,
  },
  /** The document has been downloaded, which completes it, once. */
  fileTaken: {
    method: 'POST',
    path: '/learn/:cohortId/files/:activityId/taken',
    access: can('learning:use', 'cohort'),
    params: inActivity,
    body: CompleteActivity,
    out: Completed,
  },
});

export const programmeFileApi = defineApi({
  /** Makes room for a file of a programme; its bytes follow by tus. */
  create: {
    method: 'POST',
    path: '/programmes/:programmeId/files',
    access: can('programme:write', 'programme'),
    params: z.object({ programmeId: Id }),
    body: NewFile,
    out: FileInfo,
  },
});
