import { foldText, fullName } from '@minber/shared/identity/names';
import { isCleanName } from '@minber/shared/identity/person';
import { normalisePhone } from '@minber/shared/identity/phone';
import type { KnownHall } from '../centres/index.ts';
import type { IdentifiedPerson } from '../identity/index.ts';
import type { ImportColumn, RowProblem } from './expected-texts.ts';

type Values = Record<ImportColumn, string>;
type Found<T> = { found: T } | { problem: RowProblem };

/** Finds the person a row of a file means: by IIN or login, else by phone and name together or alone. */
export function personFinder(people: IdentifiedPerson[]): (values: Values) => Found<IdentifiedPerson> {
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

function only(people: IdentifiedPerson[] = []): Found<IdentifiedPerson> {
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
