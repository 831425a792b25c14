import type { Id } from '@minber/shared/platform/ids';
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

/** Who enrols after a seminar has attended it all the same. */
export const keepEnrolled: Consumer = {
  name: 'summaries.enrolled',
  type: 'enrolment.added',
  async handle({ payload }) {
    const { cohortId } = payload as { cohortId: Id };
    for (const seminarId of await seminarsOfCohort(cohortId)) await tellProgrammes(seminarId);
  },
};
