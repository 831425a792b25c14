import type { Id } from '@minber/shared/platform/ids';
import { type Activity, type ActivityKind, type ActivityOf, activitiesOf } from '@minber/shared/programmes/outline';
import { clock, fail } from '../platform/index.ts';
import { type Learning, loadLearning, locksOf } from './learn.ts';

/** An activity as somebody may do it now: his part in the cohort, the version's outline, the activity itself. */
export interface OpenActivity<A extends Activity = Activity> extends Learning {
  activity: A;
  /** Nothing more is recorded: his time is over. */
  isOver: boolean;
}

/**
 * An activity of this kind to be read. Throws `resource.absent` for who takes no part and for what is no such activity
 * of the cohort's version, `activity.locked` before it is open.
 */
export async function readableActivity<K extends ActivityKind>(
  kind: K,
  cohortId: Id,
  personId: Id,
  activityId: Id,
): Promise<OpenActivity<ActivityOf<K>>> {
  const learning = await loadLearning(cohortId, personId);
  const now = clock.now();
  const activity = findActivity(learning, activityId);
  if (activity.kind !== kind) fail('resource.absent');
  if (locksOf(learning, activityId, now).length > 0) fail('activity.locked');
  return { ...learning, activity: activity as ActivityOf<K>, isOver: now >= learning.dates.endsAt };
}

/** The same to be done: throws `cohort.over` besides. */
export async function openActivity<K extends ActivityKind>(
  kind: K,
  cohortId: Id,
  personId: Id,
  activityId: Id,
): Promise<OpenActivity<ActivityOf<K>>> {
  const open = await readableActivity(kind, cohortId, personId, activityId);
  if (open.isOver) fail('cohort.over');
  return open;
}

/** Throws `resource.absent`. */
export function findActivity({ outline }: Pick<Learning, 'outline'>, activityId: Id): Activity {
  return activitiesOf(outline).find((one) => one.activityId === activityId) ?? fail('resource.absent');
}
