import { scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { PersonCard } from '@minber/shared/seminars/people';
import { type IdentifiedPerson, identifyPeople } from '../identity/index.ts';
import { type Filter, scopeFilter } from '../platform/index.ts';

/** Cards of these people, in one query; somebody who is gone keeps his id and no name. */
export async function cardsOf(ids: (Id | null)[]): Promise<(personId: Id) => PersonCard> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const people = wanted.length > 0 ? await identifyPeople({ _id: { $in: wanted } }) : [];
  const cards = new Map(people.map((person) => [person.id, cardOf(person)]));
  return (personId) => cards.get(personId) ?? { personId, name: '', position: '', organisation: '', district: '' };
}

export function cardOf(person: IdentifiedPerson): PersonCard {
  const { id: personId, position, organisation, district } = person;
  return { personId, name: fullName(person), position, organisation, district };
}

/** Those of these active people this principal may read; of all, without ids. */
export async function readableActivePeople(principal: Principal, ids?: Id[]): Promise<IdentifiedPerson[]> {
  const scope = scopeOf(principal, 'person:read');
  if (!scope) return [];
  const readable = scopeFilter(scope, { region: 'regionId', centre: 'centreId', own: '_id' });
  const named: Filter = ids ? { _id: { $in: ids } } : {};
  return identifyPeople({ $and: [named, { active: true }, readable] });
}
