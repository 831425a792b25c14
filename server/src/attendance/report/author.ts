import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';

/** Who signs something in the record. Null: nobody in particular. */
export interface Author {
  personId: Id | null;
  name: string;
}

export async function authorOf(personId: Id): Promise<Author & { personId: Id }> {
  const person = await findPerson(personId);
  return { personId, name: person ? fullName(person) : '' };
}
