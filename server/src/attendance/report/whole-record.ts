import type { SessionReport } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { loadSeminar } from '../../seminars/index.ts';
import type { HallFacts } from '../people/roster.ts';
import { everyRow } from '../people/rows.ts';
import { loadFacts, type SessionFacts } from './facts.ts';
import { reportOf } from './session-report.ts';

/** A session's report for every row with all it was computed from, of one reading of the record. */
export interface WholeRecord {
  report: SessionReport;
  evidence: Evidence;
  /** The places that decide who may see a hall's rows. */
  halls: Pick<HallFacts, 'hallId' | 'regionId' | 'centreId'>[];
}

/** In an order that depends on nothing but the record, so that equal records are equal as data. */
export interface Evidence {
  spans: (SessionFacts['spans'] extends Map<Id, (infer S)[]> ? S & { personId: Id } : never)[];
  stays: (SessionFacts['stays'] extends Map<Id, (infer S)[]> ? S & { personId: Id } : never)[];
  screens: SessionFacts['screens'];
}

/** Throws `resource.absent`. */
export async function wholeRecord(seminarId: Id, sessionId: Id): Promise<WholeRecord> {
  const facts = await loadFacts(await loadSeminar(seminarId), sessionId);
  return {
    report: await reportOf(facts, everyRow),
    evidence: {
      spans: flat(facts.spans),
      stays: flat(facts.stays),
      screens: facts.screens.toSorted((a, b) => a.from - b.from || (a.hallId < b.hallId ? -1 : 1)),
    },
    halls: [...facts.halls.values()]
      .map(({ hallId, regionId, centreId }) => ({ hallId, regionId, centreId }))
      .sort((a, b) => (a.hallId < b.hallId ? -1 : 1)),
  };
}

function flat<T extends { from: number }>(byPerson: Map<Id, T[]>): (T & { personId: Id })[] {
  return [...byPerson]
    .flatMap(([personId, rows]) => rows.map((row) => ({ ...row, personId })))
    .sort((a, b) => (a.personId === b.personId ? a.from - b.from : a.personId < b.personId ? -1 : 1));
}
