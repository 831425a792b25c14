import { minutesOfHours } from '@minber/shared/hours/rules';
import type { Id } from '@minber/shared/platform/ids';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { findSeminar, policyOf } from '../seminars/index.ts';
import { creditedIn } from '../summaries/index.ts';
import { bringToDue, type Wanted } from './ledger.ts';

export const seminarReasons = { first: 'attended', later: 'record' } as const;

/** Credits everybody with what the record of a seminar's session says, enrolled or not, and takes back what it no longer does. */
export async function settleSession(seminarId: Id, sessionId: Id): Promise<void> {
  await bringToDue({ sessionId }, seminarReasons, () => sessionDue(seminarId, sessionId));
}

export async function sessionDue(seminarId: Id, sessionId: Id): Promise<Wanted[]> {
  const [credited, seminar] = await Promise.all([creditedIn(sessionId), findSeminar(seminarId)]);
  if (!seminar) return [];
  // By a threshold everything or nothing is credited; by minutes there is no telling what all of it would have been.
  const full = policyOf(seminar, sessionId).mode === 'threshold';
  return credited.map(({ personId, hours, startedAt }) => ({
    personId,
    activityId: seminarId,
    sessionId,
    due: { minutes: minutesOfHours(hours, academicHourMinutes), full },
    earnedAt: startedAt,
  }));
}
