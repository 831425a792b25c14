import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { PersonMark } from '@minber/shared/summaries/fold';
import type { RepeatedQuery, RepeatedYear } from '@minber/shared/summaries/year';
import { findPeople } from '../../identity/index.ts';
import type { Filter } from '../../platform/index.ts';
import { PersonSummaryModel } from '../model.ts';
import { viewYearPerson } from './person.ts';
import { peopleIn } from './scope.ts';
import { sessionsOf, yearsOf } from './sessions.ts';

const atMost = 100;
const kinds: PersonMark[] = ['late', 'dropped', 'represented'];
type Counts = Record<PersonMark, number>;

/** Who is late, dropped or represented in at least so many sessions of a year, the most frequent first; 100 at most. */
export async function repeatedYear(scope: Scope, query: RepeatedQuery): Promise<RepeatedYear> {
  const { year, years } = await yearsOf(query.year);
  const { functionId, regionId } = query;
  const sessions = functionId ? { sessionId: { $in: [...(await sessionsOf(year, functionId)).keys()] } } : {};
  const within: Filter = { ...sessions, ...peopleIn(scope, regionId) };
  const counts = await countMarks(year, within);
  const found = [...counts].filter(([, of]) => kinds.some((kind) => query[kind] > 0 && of[kind] >= query[kind]));
  const page = found.sort(([a, x], [b, y]) => allOf(y) - allOf(x) || (a < b ? -1 : 1)).slice(0, atMost);
  const ids = page.map(([personId]) => personId);
  const [people, sums] = await Promise.all([findPeople(ids), countSessions(year, within, ids)]);
  const known = new Map(people.map((person) => [person.id, person]));
  return {
    year,
    years,
    more: found.length > atMost,
    people: page.flatMap(([personId, marks]) => {
      const person = known.get(personId);
      const { sessions: all = 0, credited = 0 } = sums.get(personId) ?? {};
      return person ? [{ ...viewYearPerson(person), sessions: all, credited, ...marks }] : [];
    }),
  };
}

function allOf(counts: Counts): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}

/** One question a mark: where no scope narrows it, the index alone answers and no line is read. */
async function countMarks(year: number, within: Filter): Promise<Map<Id, Counts>> {
  const found = await Promise.all(
    kinds.map((kind) =>
      PersonSummaryModel.find({ year, marks: kind, ...within }, { _id: 0, personId: 1 }).lean<{ personId: Id }[]>(),
    ),
  );
  const counts = new Map<Id, Counts>();
  for (const [at, kind] of kinds.entries()) {
    for (const { personId } of found[at] ?? []) {
      const of = counts.get(personId) ?? { late: 0, dropped: 0, represented: 0 };
      of[kind] += 1;
      counts.set(personId, of);
    }
  }
  return counts;
}

async function countSessions(
  year: number,
  within: Filter,
  personIds: Id[],
): Promise<Map<Id, { sessions: number; credited: number }>> {
  const lines = await PersonSummaryModel.find(
    { year, personId: { $in: personIds }, ...within },
    { _id: 0, personId: 1, credited: 1 },
  ).lean<{ personId: Id; credited: boolean }[]>();
  const sums = new Map<Id, { sessions: number; credited: number }>();
  for (const { personId, credited } of lines) {
    const sum = sums.get(personId) ?? { sessions: 0, credited: 0 };
    sum.sessions += 1;
    if (credited) sum.credited += 1;
    sums.set(personId, sum);
  }
  return sums;
}
