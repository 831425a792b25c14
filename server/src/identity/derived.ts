import { foldedWords } from '@minber/shared/identity/names';
import type { PersonDoc } from './model.ts';
import { sortKey } from './sort-key.ts';

type Source = Pick<
  PersonDoc,
  'surname' | 'givenName' | 'patronymic' | 'position' | 'organisation' | 'district' | 'phone' | 'email' | 'login'
>;

/** What is stored beside a person's fields so that lists can sort and search. Written wherever those fields are. */
export function derivedFields(person: Source): Pick<PersonDoc, 'words' | 'contactWords' | 'sortKey'> {
  const { surname, givenName, patronymic, position, organisation, district, phone, email, login } = person;
  const digits = phone?.replace(/\D/g, '');
  return {
    words: foldedWords(surname, givenName, patronymic, position, organisation, district).slice(0, 60),
    contactWords: [...(digits ? [digits, digits.slice(1)] : []), ...(email ? [email] : []), login],
    sortKey: sortKey(person),
  };
}
