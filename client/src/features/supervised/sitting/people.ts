import type { SittingPerson } from '@minber/shared/supervised/sittings';
import { matches } from '../../../ui/search.ts';

export const filters = ['all', 'toCome', 'in', 'writing', 'done'] as const;
export type Filter = (typeof filters)[number];

/** How far somebody is: not here, here, writing, done. */
export function stageOf({ present, attempt }: SittingPerson): Exclude<Filter, 'all'> {
  if (attempt) return attempt.state === 'open' ? 'writing' : 'done';
  return present ? 'in' : 'toCome';
}

/** Those of a stage whose name, position or organisation begins with the words typed. */
export function chosen(people: SittingPerson[], filter: Filter, text: string): SittingPerson[] {
  return people.filter((one) => {
    const { name, position, organisation } = one.person;
    return (filter === 'all' || stageOf(one) === filter) && matches(`${name} ${position} ${organisation}`, text);
  });
}
