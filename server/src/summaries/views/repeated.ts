import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { PersonMark } from '@minber/shared/summaries/fold';
import type { RepeatedQuery, RepeatedYear } from '@minber/shared/summaries/year';
import type { PipelineStage } from 'mongoose';
import { findPeople } from '../../identity/index.ts';
import type { Filter } from '../../platform/index.ts';
import { PersonSummaryModel } from '../model.ts';
import { viewYearPerson } from './person.ts';
import { peopleIn } from './scope.ts';
import { sessionsOf, yearsOf } from './sessions.ts';

const atMost = 100;
const kinds: PersonMark[] = ['late', 'dropped', 'represented'];

interface Counted {
  _id: Id;
  late: number;
  dropped: number;
  represented: number;
}

/** Who is late, dropped or represented in at least so many sessions of a year, the most frequent first; 100 at most. */
export async function repeatedYear(scope: Scope, query: RepeatedQuery): Promise<RepeatedYear> {
  const { year, years } = await yearsOf(query.year);
  const { functionId, regionId } = query;
  const sessions = functionId ? { sessionId: { $in: [...(await sessionsOf(year, functionId)).keys()] } } : {};
  const lines: Filter = { $and: [{ year, kind: 'person', ...sessions }, peopleIn(scope, regionId)] };
  const wanted = kinds.filter((kind) => query[kind] > 0);
  const found = wanted.length > 0 ? await PersonSummaryModel.aggregate<Counted>(counting(lines, wanted, query)) : [];
  const page = found.slice(0, atMost);
  const ids = page.map(({ _id }) => _id);
  const [people, sums] = await Promise.all([findPeople(ids), sessionsOfEach(lines, ids)]);
  const known = new Map(people.map((person) => [person.id, person]));
  return {
    year,
    years,
    more: found.length > atMost,
    people: page.flatMap(({ _id, late, dropped, represented }) => {
      const person = known.get(_id);
      const { sessions: all = 0, credited = 0 } = sums.get(_id) ?? {};
      return person ? [{ ...viewYearPerson(person), sessions: all, credited, late, dropped, represented }] : [];
    }),
  };
}

/** By the index of marks: lines without any are not read. */
function counting(lines: Filter, wanted: PersonMark[], query: RepeatedQuery): PipelineStage[] {
  const times = (mark: PersonMark) => ({ $sum: { $cond: [{ $in: [mark, '$marks'] }, 1, 0] } });
  return [
    { $match: { ...lines, marks: { $in: wanted } } },
    {
      $group: { _id: '$personId', late: times('late'), dropped: times('dropped'), represented: times('represented') },
    },
    { $match: { $or: wanted.map((kind) => ({ [kind]: { $gte: query[kind] } })) } },
    { $addFields: { all: { $add: wanted.map((kind) => `$${kind}`) } } },
    { $sort: { all: -1, _id: 1 } },
    { $limit: atMost + 1 },
  ];
}

async function sessionsOfEach(
  lines: Filter,
  personIds: Id[],
): Promise<Map<Id, { sessions: number; credited: number }>> {
  const found = await PersonSummaryModel.aggregate<{ _id: Id; sessions: number; credited: number }>([
    { $match: { ...lines, personId: { $in: personIds } } },
    { $group: { _id: '$personId', sessions: { $sum: 1 }, credited: { $sum: { $cond: ['$credited', 1, 0] } } } },
  ]);
  return new Map(found.map(({ _id, ...sums }) => [_id, sums]));
}
