import type { Id } from '../platform/ids.ts';
import { activitiesOf, type Outline } from '../programmes/outline.ts';

/** What somebody is owed for one activity in one session. `full`: by its policy, credited with all of the session. */
export interface Due {
  minutes: number;
  full: boolean;
}

/** A line of the ledger: what it adds to the lines before it. Revisions count from 1. */
export interface Step extends Due {
  revision: number;
}

const nothing: Due = { minutes: 0, full: false };

/** What the entries of one person, activity and session come to, in any order. */
export function balanceOf(entries: readonly Step[]): Due {
  const minutes = entries.reduce((sum, entry) => sum + entry.minutes, 0);
  const last = entries.reduce<Step | null>((one, other) => (one && one.revision > other.revision ? one : other), null);
  return { minutes, full: last?.full ?? false };
}

/** The entry that brings the ledger to what is due; null: it is there. A correction downwards is a negative entry. */
export function nextEntry(entries: readonly Step[], wanted: Due): Step | null {
  const due = wanted.minutes > 0 ? wanted : nothing;
  const balance = balanceOf(entries);
  if (balance.minutes === due.minutes && balance.full === due.full) return null;
  const revision = entries.reduce((highest, entry) => Math.max(highest, entry.revision), 0) + 1;
  return { revision, minutes: due.minutes - balance.minutes, full: due.full };
}

/** What a session of a seminar is worth by its record: academic hours of 45 minutes, in whole minutes. */
export function minutesOfHours(hours: number, academicHourMinutes: number): number {
  return Math.round(hours * academicHourMinutes);
}

/** What is in the ledger for one activity in one session. An activity of a programme has its cohort as session. */
export interface Balance extends Due {
  activityId: Id;
  sessionId: Id;
}

/** How many of an activity's minutes a programme counts, and what the ledger has for it. */
export interface Counted {
  activityId: Id;
  minutes: number;
  ledgerMinutes: number;
}

/**
 * The entries a programme accepts. An activity of its own counts what the ledger has of this cohort. A seminar counts
 * what its record credits, at most what the programme gives for it; whoever is credited with all of every session has
 * all of that, even where the broadcast was shorter than planned.
 */
export function countedIn(
  outline: Pick<Outline, 'modules'>,
  cohortId: Id,
  doneIds: ReadonlySet<Id>,
  balances: readonly Balance[],
): Counted[] {
  const byActivity = new Map<Id, Balance[]>();
  for (const balance of balances)
    byActivity.set(balance.activityId, [...(byActivity.get(balance.activityId) ?? []), balance]);
  return activitiesOf(outline).map((activity) => {
    const { activityId } = activity;
    const named = activity.kind === 'seminar' ? activity.seminarId : activityId;
    const found = (named && byActivity.get(named)) || [];
    const mine = activity.kind === 'seminar' ? found : found.filter(({ sessionId }) => sessionId === cohortId);
    const ledgerMinutes = mine.reduce((sum, { minutes }) => sum + minutes, 0);
    const credited = mine.filter(({ minutes }) => minutes > 0);
    const isWhole =
      activity.kind === 'seminar' &&
      doneIds.has(activityId) &&
      credited.length > 0 &&
      credited.every(({ full }) => full);
    return {
      activityId,
      minutes: isWhole ? activity.minutes : Math.min(activity.minutes, ledgerMinutes),
      ledgerMinutes,
    };
  });
}

export function totalOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, { minutes }) => sum + minutes, 0);
}
