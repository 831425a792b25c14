import { foldText, fullName } from '@minber/shared/identity/names';
import { isCleanName } from '@minber/shared/identity/person';
import { normalisePhone } from '@minber/shared/identity/phone';
import type { IdentifiedPerson } from './identify.ts';

/** What a row of a file may say of a person; empty where it says nothing. */
export type PersonValues = Record<'login' | 'iin' | 'phone' | 'name' | 'surname' | 'givenName' | 'patronymic', string>;
export type PersonProblem = 'nobody' | 'unknownPerson' | 'severalPeople' | 'brokenName';
type Found = { found: IdentifiedPerson } | { problem: PersonProblem };

/** Finds the person a row of a file means: by IIN or login, else by phone and name together or alone. */
export function personFinder(people: IdentifiedPerson[]): (values: PersonValues) => Found {
  const byIin = groups(people, (person) => person.iin);
  const byLogin = groups(people, (person) => person.login);
  const byPhone = groups(people, (person) => person.phone);
  const byName = groups(people, (person) => foldText(fullName(person)));
  const byShortName = groups(people, (person) => foldText(`${person.surname} ${person.givenName}`));
  return (values) => {
    const name = values.name || [values.surname, values.givenName, values.patronymic].filter(Boolean).join(' ');
    if (!isCleanName(name)) return { problem: 'brokenName' };
    const iin = values.iin.replace(/\D/g, '');
    if (iin) return only(byIin.get(iin.padStart(12, '0')));
    if (values.login) return only(byLogin.get(values.login.toLowerCase()));
    const named = name ? (byName.get(foldText(name)) ?? byShortName.get(foldText(name)) ?? []) : undefined;
    const phone = values.phone ? normalisePhone(values.phone) : undefined;
    if (values.phone && !phone) return { problem: 'unknownPerson' };
    if (!phone && !named) return { problem: 'nobody' };
    const called = phone ? (byPhone.get(phone) ?? []) : undefined;
    if (called && named) return only(called.filter((person) => named.includes(person)));
    return only(called ?? named);
  };
}

function only(people: IdentifiedPerson[] = []): Found {
  const [first, ...others] = people;
  if (!first) return { problem: 'unknownPerson' };
  return others.length > 0 ? { problem: 'severalPeople' } : { found: first };
}

function groups(
  people: IdentifiedPerson[],
  keyOf: (person: IdentifiedPerson) => string | null,
): Map<string, IdentifiedPerson[]> {
  const result = new Map<string, IdentifiedPerson[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (!key) continue;
    const group = result.get(key);
    if (group) group.push(person);
    else result.set(key, [person]);
  }
  return result;
}
