import { foldText } from '@minber/shared/identity/names';
import type { SittingPerson } from '@minber/shared/supervised/sittings';

export const filters = ['all', 'toCome', 'in', 'writing', 'done'] as const;
export type Filter = (typeof filters)[number];

/** How far somebody is: not here, here, writing, done. */
export function stageOf({ present, attempt }: SittingPerson): Exclude<Filter, 'all'> {
  if (attempt) return attempt.state === 'open' ? 'writing' : 'done';
  return present ? 'in' : 'toCome';
}

/** Those of a stage whose name, position or organisation begins with the words typed. */
export function chosen(people: SittingPerson[], filter: Filter, text: string): SittingPerson[] {
  const wanted = foldText(text).split(' ').filter(Boolean);
  return people.filter((one) => {
    if (filter !== 'all' && stageOf(one) !== filter) return false;
    const { name, position, organisation } = one.person;
    const words = foldText(`${name} ${position} ${organisation}`).split(' ');
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
