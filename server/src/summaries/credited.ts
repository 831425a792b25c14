import type { Id, Instant } from '@minber/shared/platform/ids';
import { type PersonSummary, PersonSummaryModel, type SessionSummary, SessionSummaryModel } from './model.ts';

/** Who is credited with how many academic hours of a session, by its latest computation. Guests are nobody's hours. */
export async function creditedIn(sessionId: Id): Promise<{ personId: Id; hours: number; startedAt: Instant }[]> {
  const mark = await SessionSummaryModel.findById(sessionId, { done: 1 }).lean<Pick<SessionSummary, 'done'>>();
  if (!mark) return [];
  // Lines of an earlier computation are about to be removed.
  const lines = { sessionId, kind: 'person' as const, credited: true, revision: { $gte: mark.done } };
  const found = await PersonSummaryModel.find(lines, { personId: 1, hours: 1, startedAt: 1 }).lean<PersonSummary[]>();
  return found.map(({ personId, hours, startedAt }) => ({ personId, hours, startedAt }));
}

/** Every session that was computed. */
export async function findSummarised(): Promise<{ seminarId: Id; sessionId: Id }[]> {
  const found = await SessionSummaryModel.find({ done: { $gt: 0 } }, { seminarId: 1 }).lean<SessionSummary[]>();
  return found.map(({ _id, seminarId }) => ({ seminarId, sessionId: _id }));
}
