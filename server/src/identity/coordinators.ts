import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { type PersonDoc, PersonModel } from './model.ts';

/** The names of those who run the halls of these centres, by centre, in the Kazakh order of names. */
export async function coordinatorsOf(centreIds: Id[]): Promise<Map<Id, string[]>> {
  const people = await PersonModel.find({
    active: true,
    roles: 'coordinator',
    'grants.scope.centreIds': { $in: centreIds },
  }).lean<PersonDoc[]>();
  const found = new Map<Id, string[]>(centreIds.map((centreId) => [centreId, []]));
  for (const person of people) {
    for (const { role, scope } of person.grants) {
      if (role !== 'coordinator' || scope === 'everywhere') continue;
      for (const centreId of scope.centreIds) found.get(centreId)?.push(fullName(person));
    }
  }
  const collator = new Intl.Collator('kk');
  for (const names of found.values()) names.sort(collator.compare);
  return found;
}
