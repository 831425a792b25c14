import type { Scope } from '@minber/shared/access/rules';
import type { CohortTotal, HallTotal, LearnerTotal } from '@minber/shared/hours/totals';
import type { Id } from '@minber/shared/platform/ids';
import type { Page } from '@minber/shared/platform/paging';
import { minutesOf } from '@minber/shared/programmes/outline';
import { findHalls, findRegions } from '../centres/index.ts';
import { scopeFilter } from '../platform/index.ts';
import { cardsOf, type MembersWanted, peopleInScope, runTitles } from '../programmes/index.ts';
import { type EntryDoc, EntryModel, type StandingDoc, StandingModel } from './model.ts';
import { sumOf } from './places.ts';

type Wanted = Pick<MembersWanted, 'q' | 'hallId' | 'cursor' | 'limit'>;
type Standing = Pick<StandingDoc, 'cohortId' | 'personId' | 'regionId' | 'hallId' | 'minutes' | 'minutesOf'>;

const openTo = (scope: Scope) => scopeFilter(scope, { region: 'regionId', centre: 'centreId' });
const shown = { cohortId: 1, personId: 1, regionId: 1, hallId: 1, minutes: 1, minutesOf: 1 };

/** A page of everybody in scope with all that the ledger has for him, in the Kazakh order of names. */
export async function learnerTotals(scope: Scope, { cursor, limit, ...wanted }: Wanted): Promise<Page<LearnerTotal>> {
  const people = await peopleInScope(scope, wanted);
  const start = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
  const end = Math.min(people.length, start + limit);
  const page = people.slice(start, end);
  const personIds = page.map(({ personId }) => personId);
  const [minutes, standings, cardFor, hallName] = await Promise.all([
    ledgerMinutes(personIds),
    StandingModel.find({ $and: [{ personId: { $in: personIds } }, openTo(scope)] }, shown).lean<Standing[]>(),
    cardsOf(personIds),
    hallNames(page),
  ]);
  const runs = await runTitles([...new Set(standings.map(({ cohortId }) => cohortId))]);
  const byPerson = Map.groupBy(standings, ({ personId }) => personId);
  const items = page.map(({ personId, hallId }): LearnerTotal => {
    const own = new Map((byPerson.get(personId) ?? []).map((one) => [one.cohortId, one]));
    return {
      person: cardFor(personId),
      hallName: hallName(hallId),
      minutes: minutes.get(personId) ?? 0,
      cohorts: runs.flatMap(({ cohortId, cohortTitle: title, outline }) => {
        const found = own.get(cohortId);
        if (!found) return [];
        return { cohortId, title, programmeTitle: outline.title, minutes: found.minutes, minutesOf: found.minutesOf };
      }),
    };
  });
  return { items, next: end < people.length ? String(end) : null, total: people.length };
}

async function ledgerMinutes(personIds: Id[]): Promise<Map<Id, number>> {
  const found = await EntryModel.find({ personId: { $in: personIds } }, { personId: 1, minutes: 1 }).lean<
    Pick<EntryDoc, 'personId' | 'minutes'>[]
  >();
  const sums = new Map<Id, number>();
  for (const { personId, minutes } of found) sums.set(personId, (sums.get(personId) ?? 0) + minutes);
  return sums;
}

export async function cohortTotals(scope: Scope): Promise<CohortTotal[]> {
  const standings = await StandingModel.find(openTo(scope), shown).lean<Standing[]>();
  const byCohort = Map.groupBy(standings, ({ cohortId }) => cohortId);
  return (await runTitles([...byCohort.keys()])).map(({ cohortId, cohortTitle: title, startsAt, outline }) => {
    const sums = sumOf(byCohort.get(cohortId) ?? []);
    return { cohortId, title, programmeTitle: outline.title, startsAt, minutesOf: minutesOf(outline), ...sums };
  });
}

export async function hallTotals(scope: Scope): Promise<HallTotal[]> {
  const standings = await StandingModel.find(openTo(scope), shown).lean<Standing[]>();
  const [regions, hallName] = await Promise.all([findRegions(), hallNames(standings)]);
  const order = new Map(regions.map(({ id, name }, at) => [id as Id | null, { name, at }]));
  const placeOf = (regionId: Id | null) => order.get(regionId)?.at ?? order.size;
  return [...Map.groupBy(standings, ({ regionId, hallId }) => `${regionId}/${hallId}`).values()]
    .flatMap((own): HallTotal[] => {
      const [first] = own;
      if (!first) return [];
      const { regionId, hallId } = first;
      return [
        {
          hallId,
          hallName: hallName(hallId),
          regionId,
          regionName: order.get(regionId)?.name ?? null,
          ...sumOf(own),
        },
      ];
    })
    .toSorted((one, other) => placeOf(one.regionId) - placeOf(other.regionId) || other.people - one.people);
}

async function hallNames(some: { hallId: Id | null }[]) {
  const found = await findHalls([...new Set(some.flatMap(({ hallId }) => hallId ?? []))]);
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return (hallId: Id | null) => (hallId && names.get(hallId)) || null;
}
