import type { Role } from '@minber/shared/access/principal';
import type { Filter } from '../platform/index.ts';
import { type KnownPerson, know } from './know.ts';
import { type PersonDoc, PersonModel } from './model.ts';

/** A person with what tells him from others. Login and phone are contacts, the IIN has a right of its own. */
export interface IdentifiedPerson extends KnownPerson {
  roles: Role[];
  login: string;
  iin: string | null;
}

/** The people a filter on stored fields finds (`_id`, `regionId`, `centreId`, `roles`, `active`), in the Kazakh order. */
export async function identifyPeople(filter: Filter): Promise<IdentifiedPerson[]> {
  const heavy = { words: 0, contactWords: 0, knownAddresses: 0, passwordHash: 0, link: 0, signInCode: 0 };
  const found = await PersonModel.find(filter, heavy).sort({ sortKey: 1, _id: 1 }).lean<PersonDoc[]>();
  return found.map((person) => ({ ...know(person), roles: person.roles, login: person.login, iin: person.iin }));
}
