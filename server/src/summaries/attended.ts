import type { Id } from '@minber/shared/platform/ids';
import { SessionSummarised } from '@minber/shared/summaries/events';
import type { Consumer } from '../platform/index.ts';
import { noteSeminar, seminarsOfCohort } from '../programmes/index.ts';
import { findSeminar } from '../seminars/index.ts';
import { PersonSummaryModel } from './model.ts';

/** Tells programmes who attended a seminar: whoever is credited for each of its sessions, once all are over. */
export async function tellProgrammes(seminarId: Id): Promise<void> {
  const seminar = await findSeminar(seminarId);
  if (!seminar) return;
  const sessionIds = seminar.sessions.map(({ sessionId }) => sessionId);
  const isOver = seminar.sessions.every(({ state }) => state === 'ended');
  const credited = { sessionId: { $in: sessionIds }, credited: true, kind: 'person' as const };
  const lines = isOver ? await PersonSummaryModel.find(credited, { personId: 1 }).lean<{ personId: Id }[]>() : [];
  const times = new Map<Id, number>();
  for (const { personId } of lines) times.set(personId, (times.get(personId) ?? 0) + 1);
  const attendedIds = [...times].flatMap(([personId, count]) => (count === sessionIds.length ? personId : []));
  await noteSeminar(seminarId, attendedIds, Math.max(...seminar.sessions.map((one) => one.endedAt ?? one.endsAt)));
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
