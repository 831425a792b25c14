import { foldText } from '@minber/shared/identity/names';
import type { KnownHall } from '../centres/index.ts';
import type { IdentifiedPerson } from '../identity/index.ts';
import type { ImportColumn, RowProblem } from './expected-texts.ts';

type Values = Record<ImportColumn, string>;
type Found<T> = { found: T } | { problem: RowProblem };

/** Finds the hall a row names; among halls of one name, that of the named centre or of the person's own. */
export function hallFinder(halls: KnownHall[]): (values: Values, person: IdentifiedPerson) => Found<KnownHall> {
  const byName = new Map<string, KnownHall[]>();
  for (const hall of halls) {
    for (const name of new Set([hall.name.kk, hall.name.ru, hall.name.en].map(foldText))) {
      if (name) byName.set(name, [...(byName.get(name) ?? []), hall]);
    }
  }
  return (values, person) => {
    const centre = foldText(values.centre);
    const named = (byName.get(foldText(values.hall)) ?? []).filter(
      (hall) => !centre || [hall.centreName.kk, hall.centreName.ru, hall.centreName.en].map(foldText).includes(centre),
    );
    const near = named.filter((hall) => hall.centreId === person.centreId);
    const [first, ...others] = near.length > 0 ? near : named;
    if (!first) return { problem: 'unknownHall' };
    return others.length > 0 ? { problem: 'severalHalls' } : { found: first };
  };
}
