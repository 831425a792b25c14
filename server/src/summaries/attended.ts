import type { Id } from '@minber/shared/platform/ids';
import { SessionSummarised } from '@minber/shared/summaries/events';
import type { Consumer } from '../platform/index.ts';
import { noteSeminar, seminarsOfCohort } from '../programmes/index.ts';
import { findSeminar } from '../seminars/index.ts';
import { type PersonSummary, PersonSummaryModel } from './model.ts';

/**
 * Tells programmes who attended a seminar: whoever is credited for each of its sessions, once all are over; and what
 * share of its live time each person was credited.
 */
export async function tellProgrammes(seminarId: Id): Promise<void> {
  const seminar = await findSeminar(seminarId);
  if (!seminar) return;
  const sessionIds = seminar.sessions.map(({ sessionId }) => sessionId);
  const isOver = seminar.sessions.every(({ state }) => state === 'ended');
  const people = { sessionId: { $in: sessionIds }, kind: 'person' as const };
  const lines = isOver ? await PersonSummaryModel.find(people, wanted).lean<Line[]>() : [];
  const times = new Map<Id, number>();
  for (const { personId, credited } of lines) if (credited) times.set(personId, (times.get(personId) ?? 0) + 1);
  const attendedIds = [...times].flatMap(([personId, count]) => (count === sessionIds.length ? personId : []));
  const at = Math.max(...seminar.sessions.map((one) => one.endedAt ?? one.endsAt));
  await noteSeminar(seminarId, attendedIds, at, sharesOf(lines));
}

const wanted = { sessionId: 1, personId: 1, credited: 1, liveMs: 1, creditedMs: 1 };
type Line = Pick<PersonSummary, 'sessionId' | 'personId' | 'credited' | 'liveMs' | 'creditedMs'>;

/** Credited of the live time of all sessions, by person; whoever attended nothing is left out. */
function sharesOf(lines: Line[]): Map<Id, number> {
  const live = new Map(lines.map(({ sessionId, liveMs }) => [sessionId, liveMs]));
  const liveMs = [...live.values()].reduce((sum, one) => sum + one, 0);
  const credited = new Map<Id, number>();
  for (const { personId, creditedMs } of lines) credited.set(personId, (credited.get(personId) ?? 0) + creditedMs);
  return new Map(
    [...credited].flatMap(([personId, ms]) => (ms > 0 && liveMs > 0 ? [[personId, Math.min(1, ms / liveMs)]] : [])),
  );
}

/** A session was computed anew: who attended may have changed. After a crash in between it is told again. */
export const tellAttended: Consumer = {
  name: 'summaries.attended',
  type: 'session.summarised',
  async handle({ payload }) {
    await tellProgrammes(SessionSummarised.parse(payload).seminarId);
  },
};

/** Who enrols after a seminar has attended it all the same; so has whoever's cohort is moved to a version that holds it. */
export const followCohorts: Consumer[] = ['enrolment.added', 'cohort.moved'].map((type) => ({
  name: 'summaries.cohort',
  type,
  async handle({ payload }) {
    const { cohortId } = payload as { cohortId: Id };
    for (const seminarId of await seminarsOfCohort(cohortId)) await tellProgrammes(seminarId);
  },
}));
