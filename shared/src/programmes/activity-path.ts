import type { LearnerActivity } from './learn.ts';

/** The page on which an activity is done, as the client names its pages; undefined: it has none yet. */
export function activityPath(
  cohortId: string,
  { kind, activityId, seminarId }: Pick<LearnerActivity, 'kind' | 'activityId'> & { seminarId?: string | null },
): string | undefined {
  if (kind === 'lesson') return `/learn/${cohortId}/lessons/${activityId}`;
  if (kind === 'video') return `/learn/${cohortId}/videos/${activityId}`;
  if (kind === 'file') return `/learn/${cohortId}/files/${activityId}`;
  if (kind === 'quiz') return `/learn/${cohortId}/quizzes/${activityId}`;
  if (kind === 'survey') return `/learn/${cohortId}/surveys/${activityId}`;
  if (kind === 'seminar') return seminarId ? `/seminars/${seminarId}` : undefined;
  return undefined;
}
