import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { LearnerLesson } from '@minber/shared/programmes/learn';
import { neighbours } from '@minber/shared/programmes/learner-view';
import type { LearnerPage } from '@minber/shared/programmes/media';
import { clock } from '../platform/index.ts';
import { modulesOf } from './learn.ts';
import { withAddresses } from './lesson-pictures.ts';
import { type OpenActivity, readableActivity } from './open.ts';
import { lessonHtml } from './versions.ts';

/** A lesson's text. Throws `resource.absent` for what is no lesson here, `activity.locked` before it is open. */
export async function readLearnerLesson(
  principal: Principal,
  cohortId: Id,
  personId: Id,
  activityId: Id,
): Promise<LearnerLesson> {
  const open = await readableActivity('lesson', cohortId, personId, activityId);
  const html = await lessonHtml(open.cohort.versionId, activityId);
  return { ...pageOf(open), html: withAddresses(html, principal) };
}

/** What stands around every activity on its learner's page. */
export function pageOf(open: OpenActivity): LearnerPage {
  const { cohort, outline, enrolment, activity, isOver } = open;
  const { activityId, title, minutes } = activity;
  const module = outline.modules.find(({ activities }) => activities.some((one) => one.activityId === activityId));
  return {
    cohortId: cohort._id,
    activityId,
    title,
    moduleTitle: module?.title ?? title,
    programmeTitle: outline.title,
    minutes,
    doneAt: enrolment.completions.find((one) => one.activityId === activityId)?.at ?? null,
    isOver,
    ...neighbours(modulesOf(open, clock.now()), activityId),
  };
}
