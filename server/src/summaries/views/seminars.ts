import type { Scope } from '@minber/shared/access/rules';
import type { SeminarLine, SeminarsYear, YearFilter } from '@minber/shared/summaries/year';
import type { HallSummary } from '../model.ts';
import { groupBy, hallLines } from './halls.ts';
import { sessionsOf, yearsOf } from './sessions.ts';

/** A year's sessions with the reader's part of their numbers, the latest first: of all, or on one local function. */
export async function seminarsYear(scope: Scope, query: YearFilter): Promise<SeminarsYear> {
  const { year, years } = await yearsOf(query.year);
  const [lines, known] = await Promise.all([hallLines(scope, year, query, fields), sessionsOf(year, query.functionId)]);
  const sessions = [...groupBy(lines, ({ sessionId }) => sessionId)]
    .flatMap(([sessionId, of]): SeminarLine[] => {
      const session = known.get(sessionId);
      return session ? [{ ...session, ...numbersOf(of) }] : [];
    })
    .sort((a, b) => b.startedAt - a.startedAt);
  const sum = (pick: (line: SeminarLine) => number) => sessions.reduce((total, line) => total + pick(line), 0);
  return {
    year,
    years,
    seminars: new Set(sessions.map(({ seminarId }) => seminarId)).size,
    totals: {
      liveMs: sum(({ liveMs }) => liveMs),
      expected: sum(({ expected }) => expected),
      attended: sum(({ attended }) => attended),
      credited: sum(({ credited }) => credited),
      late: sum(({ late }) => late),
      creditedMs: sum(({ creditedMs }) => creditedMs),
    },
    sessions,
  };
}

const fields = ['sessionId', 'hallId', 'liveMs', 'expected', 'attended', 'credited', 'late', 'creditedMs'] as const;
type Line = Pick<HallSummary, (typeof fields)[number]>;

function numbersOf(lines: Line[]): Omit<SeminarLine, 'seminarId' | 'sessionId' | 'title' | 'startedAt'> {
  const sum = (pick: (line: Line) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return {
    liveMs: lines[0]?.liveMs ?? 0,
    halls: lines.filter(({ hallId }) => hallId !== null).length,
    expected: sum(({ expected }) => expected),
    attended: sum(({ attended }) => attended),
    credited: sum(({ credited }) => credited),
    late: sum(({ late }) => late),
    creditedMs: sum(({ creditedMs }) => creditedMs),
  };
}
