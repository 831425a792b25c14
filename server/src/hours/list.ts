import type { Scope } from '@minber/shared/access/rules';
import type { HoursRow } from '@minber/shared/hours/state';
import type { Id } from '@minber/shared/platform/ids';
import type { Page } from '@minber/shared/platform/paging';
import { findHalls } from '../centres/index.ts';
import { cardsOf, type MembersWanted, memberPage } from '../programmes/index.ts';
import { StandingModel } from './model.ts';

/** A page of a cohort's people with their hours, in the Kazakh order of names, as far as the scope opens them. */
export async function listHours(scope: Scope, cohortId: Id, wanted: MembersWanted): Promise<Page<HoursRow>> {
  const { items, ...page } = await memberPage(scope, cohortId, wanted);
  const hallIds = [...new Set(items.flatMap(({ hallId }) => hallId ?? []))];
  const [standings, halls, cardFor] = await Promise.all([
    StandingModel.find(
      { _id: { $in: items.map(({ enrolmentId }) => enrolmentId) } },
      { minutes: 1, minutesOf: 1 },
    ).lean<{ _id: Id; minutes: number; minutesOf: number }[]>(),
    findHalls(hallIds),
    cardsOf(items.map(({ personId }) => personId)),
  ]);
  const sums = new Map(standings.map((one) => [one._id, one]));
  const names = new Map(halls.map(({ id, name }) => [id, name]));
  return {
    ...page,
    items: items.map(({ enrolmentId, personId, regionId, hallId }) => ({
      enrolmentId,
      person: cardFor(personId),
      regionId,
      hallName: (hallId && names.get(hallId)) || null,
      minutes: sums.get(enrolmentId)?.minutes ?? 0,
      minutesOf: sums.get(enrolmentId)?.minutesOf ?? 0,
    })),
  };
}
