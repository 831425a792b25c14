import type { Id } from '@minber/shared/platform/ids';
import { foldReport, type HallFold, type PersonFold } from '@minber/shared/summaries/fold';
import { yearOf } from '@minber/shared/summaries/totals';
import { sessionReport } from '../attendance/index.ts';
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
  const visited = report.lines.flatMap(({ places }) =>
    places.flatMap((place) => (place.kind === 'hall' ? place.hallId : [])),
  );
  const known = await findHalls([
    ...new Set([...visited, ...report.halls.flatMap(({ place }) => (place.kind === 'hall' ? place.hallId : []))]),
  ]);
  const homes = new Map(known.map(({ id, regionId, centreId }) => [id, { regionId, centreId }]));
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

/** Whose scope shows a report line: that of his own place, and of every hall he sat in. */
function reachOf(
  { regionId, centreId, places }: PersonFold,
  homes: ReadonlyMap<Id, { regionId: Id; centreId: Id }>,
): { regionIds: Id[]; centreIds: Id[] } {
  const halls = places.flatMap((place) => (place.kind === 'hall' ? (homes.get(place.hallId) ?? []) : []));
  const regions = [...(regionId ? [regionId] : []), ...halls.map((hall) => hall.regionId)];
  const centres = [...(centreId ? [centreId] : []), ...halls.map((hall) => hall.centreId)];
  return { regionIds: [...new Set(regions)], centreIds: [...new Set(centres)] };
}

function keyOf({ hallId, regionId, centreId }: HallFold): string {
  return hallId ?? `own/${regionId ?? ''}/${centreId ?? ''}`;
}
