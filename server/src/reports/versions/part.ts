import type { ReportLine } from '@minber/shared/attendance/report';
import { isSamePlace, sheetOf } from '@minber/shared/reports/sheets';
import { type RowScope, totalsOf } from '../../attendance/index.ts';
import type { SessionRecord } from './record.ts';

/** As much of a record as these rows show, with totals of no more than that: what a region's observer may read. */
export function partOf(record: SessionRecord, rows: RowScope): SessionRecord {
  if (rows.key === 'all') return record;
  const { report, evidence } = record;
  const halls = record.halls.filter((hall) => rows.allows(hall));
  const hallIds = new Set(halls.map(({ hallId }) => hallId));
  const visitors = new Set(evidence.stays.flatMap(({ hallId, personId }) => (hallIds.has(hallId) ? [personId] : [])));
  const lines = report.lines.filter((line) => rows.allows(line) || visitors.has(line.personId));
  const people = new Set(lines.map(({ personId }) => personId));
  const isHere = ({ personId }: { personId: string }) => people.has(personId);
  return {
    ...record,
    halls,
    evidence: {
      spans: evidence.spans.filter(isHere),
      stays: evidence.stays.filter(isHere),
      screens: evidence.screens.filter(({ hallId }) => hallIds.has(hallId)),
    },
    iins: Object.fromEntries(Object.entries(record.iins).filter(([personId]) => people.has(personId))),
    objections: record.objections.filter(isHere),
    confirmations: record.confirmations.filter(({ hallId }) => hallIds.has(hallId)),
    report: {
      ...report,
      lines,
      totals: totalsOf(lines, lines.filter(({ expectedPlace }) => expectedPlace !== null).length),
      halls: report.halls
        .filter(({ place }) => place.kind === 'own' || hallIds.has(place.hallId))
        .map((hall) => ({ ...hall, ...totalsAt(hall.place, lines) })),
      adjustments: report.adjustments.filter(
        ({ target }) =>
          target.kind === 'all' ||
          (target.kind === 'person' ? people.has(target.personId) : hallIds.has(target.hallId)),
      ),
      conflicts: report.conflicts
        .filter(({ person }) => isHere(person))
        .map((conflict) => ({ ...conflict, others: conflict.others.filter(isHere) })),
      substitutions: report.substitutions.filter((one) => isHere(one) && people.has(one.representedId)),
      matches: report.matches.filter((one) => isHere(one) || people.has(one.guestId)),
      expectedChanges: report.expectedChanges
        .map((change) => ({ ...change, lines: change.lines.filter(({ person }) => isHere(person)) }))
        .filter((change) => change.lines.length > 0),
    },
  };
}

type Place = ReturnType<typeof sheetOf>;

function totalsAt(place: Place, lines: ReportLine[]) {
  const here = lines.filter((line) => isSamePlace(sheetOf(line), place));
  const expected = lines.filter(
    ({ expectedPlace }) => expectedPlace !== null && isSamePlace(expectedPlace, place),
  ).length;
  return totalsOf(here, expected);
}
