import type { Scope } from '@minber/shared/access/rules';
import type { HoursPlaces } from '@minber/shared/hours/state';
import type { Id } from '@minber/shared/platform/ids';
import { minutesOf } from '@minber/shared/programmes/outline';
import { findHalls, findRegions } from '../centres/index.ts';
import { fail, scopeFilter } from '../platform/index.ts';
import { runOf } from '../programmes/index.ts';
import { type StandingDoc, StandingModel } from './model.ts';

type Standing = Pick<StandingDoc, 'regionId' | 'hallId' | 'minutes' | 'minutesOf'>;

/** What a cohort's people have earned, by region and hall, as far as the scope opens them. */
export async function hoursByPlace(scope: Scope, cohortId: Id): Promise<HoursPlaces> {
  const { outline } = (await runOf(cohortId)) ?? fail('resource.absent');
  const open = scopeFilter(scope, { region: 'regionId', centre: 'centreId' });
  const standings = await StandingModel.find(
    { $and: [{ cohortId }, open] },
    { _id: 0, regionId: 1, hallId: 1, minutes: 1, minutesOf: 1 },
  ).lean<Standing[]>();
  const hallIds = [...new Set(standings.flatMap(({ hallId }) => hallId ?? []))];
  const [halls, regions] = await Promise.all([findHalls(hallIds), findRegions()]);
  const hallNames = new Map(halls.map(({ id, name }) => [id, name]));
  const order = new Map(regions.map(({ id, name }, at) => [id as Id | null, { name, at }]));
  return {
    ...sumOf(standings),
    minutesOf: minutesOf(outline),
    regions: [...Map.groupBy(standings, ({ regionId }) => regionId)]
      .toSorted(([one], [other]) => (order.get(one)?.at ?? order.size) - (order.get(other)?.at ?? order.size))
      .map(([regionId, ofRegion]) => ({
        regionId,
        name: order.get(regionId)?.name ?? null,
        ...sumOf(ofRegion),
        halls: [...Map.groupBy(ofRegion, ({ hallId }) => hallId)].map(([hallId, ofHall]) => ({
          hallId,
          name: (hallId && hallNames.get(hallId)) || null,
          ...sumOf(ofHall),
        })),
      })),
  };
}

/** `complete`: how many have all the minutes of their programme. */
export function sumOf(standings: Pick<Standing, 'minutes' | 'minutesOf'>[]): {
  people: number;
  minutes: number;
  complete: number;
} {
  return {
    people: standings.length,
    minutes: standings.reduce((sum, { minutes }) => sum + minutes, 0),
    complete: standings.filter(({ minutes, minutesOf: of }) => of > 0 && minutes >= of).length,
  };
}
