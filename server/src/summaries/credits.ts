import type { Id, Instant } from '@minber/shared/platform/ids';
import { academicHourMinutes } from '@minber/shared/programmes/outline';
import { type PersonSummary, PersonSummaryModel, type SessionSummary, SessionSummaryModel } from './model.ts';

/**
 * What people are credited for a seminar, by their academic minutes. `completedAt`: when the last of its sessions began
 * that he is credited for, once he is for each of them. Guests are nobody's account and are left out.
 */
export async function creditsOf(
  seminarId: Id,
  sessionIds: Id[],
): Promise<{ personId: Id; regionId: Id | null; centreId: Id | null; minutes: number; completedAt: Instant | null }[]> {
  const marks = await SessionSummaryModel.find({ _id: { $in: sessionIds } }, { done: 1 }).lean<SessionSummary[]>();
  const done = new Map(marks.map((mark) => [mark._id, mark.done]));
  const found = await PersonSummaryModel.find(
    { seminarId, sessionId: { $in: sessionIds }, kind: 'person', credited: true },
    { sessionId: 1, personId: 1, regionId: 1, centreId: 1, hours: 1, startedAt: 1, revision: 1 },
  ).lean<PersonSummary[]>();
  // Lines of an earlier computation are about to be removed.
  const lines = found.filter(({ sessionId, revision }) => revision >= (done.get(sessionId) ?? 0));
  const people = new Map<Id, typeof lines>();
  for (const line of lines) people.set(line.personId, [...(people.get(line.personId) ?? []), line]);
  return [...people].map(([personId, credited]) => ({
    personId,
    regionId: credited[0]?.regionId ?? null,
    centreId: credited[0]?.centreId ?? null,
    minutes: credited.reduce((sum, { hours }) => sum + Math.round(hours * academicHourMinutes), 0),
    completedAt: credited.length === sessionIds.length ? Math.max(...credited.map(({ startedAt }) => startedAt)) : null,
  }));
}
