import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { share } from '@minber/shared/summaries/totals';
import type { HeatCell, HeatMap, YearFilter } from '@minber/shared/summaries/year';
import type { HallSummary } from '../model.ts';
import { hallLines, namedHalls } from './halls.ts';
import { type KnownSession, sessionsOf, yearsOf } from './sessions.ts';

/** Halls in scope, by region and name, against the seminars of a year in their order; sessions of a seminar are one cell. */
export async function heatMap(scope: Scope, query: YearFilter): Promise<HeatMap> {
  const { year, years } = await yearsOf(query.year);
  const [lines, sessions] = await Promise.all([
    hallLines(scope, year, query, fields),
    sessionsOf(year, query.functionId),
  ]);
  const ofHalls = lines.filter(({ hallId }) => hallId !== null);
  const taking = new Set(ofHalls.map(({ seminarId }) => seminarId));
  const seminars = firstSessions(sessions).filter(({ seminarId }) => taking.has(seminarId));
  const column = new Map(seminars.map(({ seminarId }, at) => [seminarId, at]));
  const rows = new Map<Id, (HeatCell | null)[]>();
  for (const line of ofHalls) {
    const at = column.get(line.seminarId);
    if (at === undefined || !line.hallId) continue;
    const cells = rows.get(line.hallId) ?? seminars.map(() => null);
    cells[at] = plus(cells[at] ?? null, line);
    rows.set(line.hallId, cells);
  }
  const halls = await namedHalls([...rows.keys()]);
  return {
    year,
    years,
    seminars,
    halls: [...rows]
      .flatMap(([hallId, cells]) => {
        const hall = halls.get(hallId);
        return hall ? [{ hall, percent: percentOf(cells), cells }] : [];
      })
      .sort(
        (a, b) => compare(a.hall.names.region.kk, b.hall.names.region.kk) || compare(nameOf(a.hall), nameOf(b.hall)),
      ),
  };
}

const fields = ['seminarId', 'hallId', 'expected', 'came', 'attended'] as const;
const { compare } = new Intl.Collator('kk', { numeric: true });

function nameOf({ names }: HeatMap['halls'][number]['hall']): string {
  return `${names.centre.kk} ${names.hall.kk}`;
}

/** Each seminar once, by its first session of the year. */
function firstSessions(sessions: Map<Id, KnownSession>): KnownSession[] {
  const first = new Map<Id, KnownSession>();
  for (const session of sessions.values()) if (!first.has(session.seminarId)) first.set(session.seminarId, session);
  return [...first.values()];
}

function plus(cell: HeatCell | null, line: Pick<HallSummary, (typeof fields)[number]>): HeatCell {
  const expected = (cell?.expected ?? 0) + line.expected;
  const came = (cell?.came ?? 0) + line.came;
  return { expected, came, attended: (cell?.attended ?? 0) + line.attended, percent: share(came, expected) };
}

function percentOf(cells: (HeatCell | null)[]): number | null {
  const sum = (pick: (cell: HeatCell) => number) => cells.reduce((total, cell) => total + (cell ? pick(cell) : 0), 0);
  return share(
    sum(({ came }) => came),
    sum(({ expected }) => expected),
  );
}
