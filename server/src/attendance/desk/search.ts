import type { Attender } from '@minber/shared/attendance/states';
import { foldText } from '@minber/shared/identity/names';
import { searchPeople } from '../../identity/index.ts';
import { personRow } from '../people/roster.ts';
import { attenderOf } from './row.ts';

const foundAtMost = 20;
const lettersAtLeast = 3;

/**
 * People of the register for a walk-in, whatever their region: akims travel. No contacts are given, and names are only
 * found by whoever types three letters of them.
 */
export async function findWalkIns(search: string): Promise<Attender[]> {
  if (foldText(search).replaceAll(' ', '').length < lettersAtLeast) return [];
  const people = await searchPeople(search, {}, foundAtMost);
  return people.map((person) => attenderOf(personRow(person)));
}
