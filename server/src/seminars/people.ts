import { allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { PersonCard } from '@minber/shared/seminars/people';
import { type IdentifiedPerson, identifyPeople } from '../identity/index.ts';
import { type Filter, scopeFilter } from '../platform/index.ts';

const scopeFields = { region: 'regionId', centre: 'centreId', own: '_id' };

/** One query for all. */
export async function peopleById(ids: Id[]): Promise<Map<Id, IdentifiedPerson>> {
  if (ids.length === 0) return new Map();
  return byId(await identifyPeople({ _id: { $in: [...new Set(ids)] } }));
}

/** Those of the given people this principal may read, in the order given. */
export async function readablePeople(principal: Principal, ids: Id[]): Promise<Map<Id, IdentifiedPerson>> {
  if (ids.length === 0) return new Map();
  return byId(await identifyPeople({ $and: [{ _id: { $in: ids } }, readableTo(principal)] }));
}

/** Everyone active this principal may read, to recognise the rows of a file. */
export function readableActivePeople(principal: Principal): Promise<IdentifiedPerson[]> {
  return identifyPeople({ $and: [{ active: true }, readableTo(principal)] });
}

/** Active learners of these regions and centres whom this principal may read. */
export async function learnersOf(
  principal: Principal,
  { regionIds, centreIds }: { regionIds: Id[]; centreIds: Id[] },
): Promise<IdentifiedPerson[]> {
  if (regionIds.length + centreIds.length === 0) return [];
  const there: Filter = { $or: [{ regionId: { $in: regionIds } }, { centreId: { $in: centreIds } }] };
  return identifyPeople({ $and: [there, { active: true, roles: 'learner' }, readableTo(principal)] });
}

/** Whether a reader may have this person's phone and login. */
export function mayContact(principal: Principal, person: IdentifiedPerson): boolean {
  const { regionId, centreId } = person;
  return allows(principal, 'person:contact', {
    regionIds: regionId ? [regionId] : [],
    centreIds: centreId ? [centreId] : [],
    ownerId: person.id,
  });
}

export function cardOf(people: Map<Id, IdentifiedPerson>, personId: Id): PersonCard {
  const person = people.get(personId);
  if (!person) return { personId, name: '', position: '', organisation: '', district: '' };
  const { position, organisation, district } = person;
  return { personId, name: fullName(person), position, organisation, district };
}

/** Rows about people in the Kazakh order of their names. */
export function inKazakhOrder<T extends { personId: Id }>(rows: T[], people: Map<Id, IdentifiedPerson>): T[] {
  const keyOf = (row: T) => people.get(row.personId)?.sortKey ?? '';
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0));
}

function readableTo(principal: Principal): Filter {
  const scope = scopeOf(principal, 'person:read');
  return scope ? scopeFilter(scope, scopeFields) : { _id: { $in: [] } };
}

function byId(people: IdentifiedPerson[]): Map<Id, IdentifiedPerson> {
  return new Map(people.map((person) => [person.id, person]));
}
