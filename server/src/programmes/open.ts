import type { Id, Instant } from '@minber/shared/platform/ids';
import { saidAt } from '@minber/shared/programmes/late';
import { type Activity, type ActivityKind, type ActivityOf, activitiesOf } from '@minber/shared/programmes/outline';
import { clock, fail } from '../platform/index.ts';
import { type Learning, loadLearning, locksOf } from './learn.ts';

/** An activity as somebody may do it now: his part in the cohort, the version's outline, the activity itself. */
export interface OpenActivity<A extends Activity = Activity> extends Learning {
  activity: A;
  /** Nothing more is recorded: his time is over. */
  isOver: boolean;
}

/** When something was told, and how long before that it was said on its device. */
export interface Said {
  arrivedAt: Instant;
  agoMs?: number | undefined;
}

/** An activity in which something is done: when it was said, and whether it came after the cohort's end. */
export interface DoneActivity<A extends Activity = Activity> extends OpenActivity<A> {
  at: Instant;
  isLate: boolean;
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

/** The same to be done now, or when it was said: throws `cohort.over` besides (`saidAt` in shared). */
export async function openActivity<K extends ActivityKind>(
  kind: K,
  cohortId: Id,
  personId: Id,
  activityId: Id,
  { arrivedAt, agoMs = 0 }: Said = { arrivedAt: clock.now() },
): Promise<DoneActivity<ActivityOf<K>>> {
  const open = await readableActivity(kind, cohortId, personId, activityId);
  const { dates, enrolment } = open;
  const from = Math.max(dates.startsAt, enrolment.at);
  const said = saidAt({ arrivedAt, agoMs, from, endsAt: dates.endsAt });
  return said ? { ...open, ...said } : fail('cohort.over');
}

/** Throws `resource.absent`. */
export function findActivity({ outline }: Pick<Learning, 'outline'>, activityId: Id): Activity {
  return activitiesOf(outline).find((one) => one.activityId === activityId) ?? fail('resource.absent');
}
