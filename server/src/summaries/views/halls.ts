import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { HallSession, HallTotals } from '@minber/shared/summaries/lines';
import { hallTotals } from '@minber/shared/summaries/totals';
import type { HallsYear, HallYear, YearFilter, YearHall, YearQuery } from '@minber/shared/summaries/year';
import { findHalls, type KnownHall } from '../../centres/index.ts';
import { fail } from '../../platform/index.ts';
import { type HallSummary, HallSummaryModel } from '../model.ts';
import { hallsIn } from './scope.ts';
import { sessionsById, sessionsOf, yearsOf } from './sessions.ts';

/** One hall's year, the latest session first. The hall has been admitted. Throws `resource.absent`. */
export async function hallYear(hallId: Id, query: YearQuery): Promise<HallYear> {
  const { year, years } = await yearsOf(query.year);
  const [[hall], lines] = await Promise.all([
    findHalls([hallId]),
    HallSummaryModel.find({ hallId, year: { $in: [year, year - 1] } })
      .sort({ startedAt: -1 })
      .lean<HallSummary[]>(),
  ]);
  if (!hall) fail('resource.absent');
  const now = lines.filter((line) => line.year === year);
  const before = lines.filter((line) => line.year !== year);
  const known = await sessionsById(now.map(({ sessionId }) => sessionId));
  return {
    year,
    years,
    hall: viewHall(hall),
    totals: hallTotals(now),
    before: before.length > 0 ? hallTotals(before) : null,
    sessions: now.flatMap((line): HallSession[] => {
      const session = known.get(line.sessionId);
      return session ? [{ ...line, ...session }] : [];
    }),
  };
}

/** The quality of every hall in scope, the one that lost most first. */
export async function hallsYear(scope: Scope, query: YearFilter): Promise<HallsYear> {
  const { year, years } = await yearsOf(query.year);
  const byHall = groupBy(await hallLines(scope, year, query, qualities), ({ hallId }) => hallId);
  const halls = await namedHalls([...byHall.keys()]);
  return {
    year,
    years,
    halls: [...byHall]
      .flatMap(([hallId, of]) => {
        const hall = halls.get(hallId);
        return hall ? [{ ...hallTotals(of), hall }] : [];
      })
      .sort((a, b) => trouble(b) - trouble(a)),
  };
}

const qualities = [
  'hallId',
  'liveMs',
  'expected',
  'came',
  'attended',
  'credited',
  'late',
  'creditedMs',
  'unconfirmedMs',
  'cuts',
  'cutMs',
  'withoutMediaMs',
  'rollCallsAsked',
  'rollCallsAnswered',
  'headsDiffer',
] as const;

/** Those without a key are left out. */
export function groupBy<T>(rows: T[], keyOf: (row: T) => Id | null): Map<Id, T[]> {
  const groups = new Map<Id, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** A year's lines of halls in scope, and of own devices; of the sessions on one local function where one is asked for. */
export async function hallLines<K extends keyof HallSummary>(
  scope: Scope,
  year: number,
  { regionId, functionId }: YearFilter,
  fields: readonly K[],
): Promise<Pick<HallSummary, K>[]> {
  const sessions = functionId ? { sessionId: { $in: [...(await sessionsOf(year, functionId)).keys()] } } : {};
  return HallSummaryModel.find(
    { $and: [{ year, ...sessions }, hallsIn(scope, regionId)] },
    { _id: 0, ...Object.fromEntries(fields.map((field) => [field, 1])) },
  ).lean<Pick<HallSummary, K>[]>();
}

export async function namedHalls(hallIds: Id[]): Promise<Map<Id, YearHall>> {
  return new Map((await findHalls(hallIds)).map((hall) => [hall.id, viewHall(hall)]));
}

function viewHall({ id, regionId, centreId, name, centreName, regionName }: KnownHall): YearHall {
  return { hallId: id, regionId, centreId, names: { hall: name, centre: centreName, region: regionName } };
}

/** The part of its people's live time that a hall lost: nothing on the screen, or nobody to say who sat there. */
function trouble({ withoutMediaMs, unconfirmedMs, liveMs, attended, sessions }: HallTotals): number {
  if (liveMs === 0) return 0;
  const each = attended > 0 ? unconfirmedMs / (attended * (liveMs / sessions)) : 0;
  return withoutMediaMs / liveMs + each;
}
