import { isDeepStrictEqual } from 'node:util';
import { derivedFields } from '../../server/src/identity/derived.ts';
import { type PersonDoc, PersonModel } from '../../server/src/identity/model.ts';
import { rolesOf } from '../../shared/src/identity/manage.ts';

/** What people are searched, sorted and filtered by follows from their fields. */
export async function* peopleDifferences(): AsyncGenerator<string> {
  for await (const person of PersonModel.find().lean<PersonDoc[]>().cursor() as AsyncIterable<PersonDoc>) {
    const due = { ...derivedFields(person), roles: rolesOf(person.grants) };
    for (const [field, value] of Object.entries(due)) {
      const stored = person[field as keyof PersonDoc];
      if (!isDeepStrictEqual(stored, value)) yield `people ${person._id}: ${field} does not follow from the person`;
    }
  }
}
