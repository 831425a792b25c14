import type { SessionReport } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { foldReport, type HallFold, type HallHome, type PersonFold } from '@minber/shared/summaries/fold';
import { yearOf } from '@minber/shared/summaries/totals';
import { rollCallsAsked, sessionReport } from '../attendance/index.ts';
import { findHalls } from '../centres/index.ts';
import { findSeminar } from '../seminars/index.ts';
import type { HallSummary, PersonSummary, SessionSummary } from './model.ts';

/** Everything derived from one session's record; without the revision, which is given when it is written. */
export interface Derived {
  session: Required<Pick<SessionSummary, 'title' | 'functionIds' | 'startedAt' | 'year'>>;
  people: Omit<PersonSummary, 'revision'>[];
  halls: Omit<HallSummary, 'revision'>[];
}

/** Undefined where there is nothing to derive from: no such session, or it is not over. */
export async function derive(seminarId: Id, sessionId: Id): Promise<Derived | undefined> {
  const seminar = await findSeminar(seminarId);
  const session = seminar?.sessions.find((one) => one.sessionId === sessionId);
  if (!seminar || session?.state !== 'ended') return undefined;
  const report = await sessionReport(seminarId, sessionId, 'all');
  const startedAt = session.startedAt ?? session.startsAt;
  const homes = await homesOf(sessionId, report);
  const { people, halls } = foldReport(report, homes);
  const shared = { seminarId, sessionId, startedAt, year: yearOf(startedAt) };
  return {
    session: { title: seminar.title, functionIds: seminar.functionIds, startedAt, year: shared.year },
    people: people.map((fold) => ({
      _id: `${sessionId}/${fold.personId}`,
      ...shared,
      ...fold,
      ...reachOf(fold, homes),
    })),
    halls: halls.map((fold) => ({ _id: `${sessionId}/${keyOf(fold)}`, ...shared, ...fold })),
  };
}

/** Every hall of a report: where it stands, and what it was asked for. */
async function homesOf(sessionId: Id, { lines, halls }: SessionReport): Promise<Map<Id, HallHome>> {
  const places = [...halls.map(({ place }) => place), ...lines.flatMap((line) => line.places)];
  const hallIds = [...new Set(places.flatMap((place) => (place.kind === 'hall' ? place.hallId : [])))];
  const [known, asked] = await Promise.all([findHalls(hallIds), rollCallsAsked(sessionId, hallIds)]);
  return new Map(
    known.map(({ id, regionId, centreId }) => [id, { regionId, centreId, rollCallsAsked: asked.get(id) ?? 0 }]),
  );
}

/** Whose scope shows a report line: that of his own place, and of every hall he sat in. */
function reachOf(
  { regionId, centreId, places }: PersonFold,
  homes: ReadonlyMap<Id, HallHome>,
): { regionIds: Id[]; centreIds: Id[] } {
  const halls = places.flatMap((place) => (place.kind === 'hall' ? (homes.get(place.hallId) ?? []) : []));
  const regions = [...(regionId ? [regionId] : []), ...halls.map((hall) => hall.regionId)];
  const centres = [...(centreId ? [centreId] : []), ...halls.map((hall) => hall.centreId)];
  return { regionIds: [...new Set(regions)], centreIds: [...new Set(centres)] };
}

function keyOf({ hallId, regionId, centreId }: HallFold): string {
  return hallId ?? `own/${regionId ?? ''}/${centreId ?? ''}`;
}
