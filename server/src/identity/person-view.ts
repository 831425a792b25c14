import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import { maskIin } from '@minber/shared/identity/iin';
import { mayManage } from '@minber/shared/identity/manage';
import type { PersonRow, PersonView } from '@minber/shared/identity/person';
import type { PersonDoc } from './model.ts';

/** What decides access to a person: where he belongs, and that he is himself. */
export function facetsOfPerson(person: Pick<PersonDoc, '_id' | 'regionId' | 'centreId'>): Facets {
  return {
    regionIds: person.regionId ? [person.regionId] : [],
    centreIds: person.centreId ? [person.centreId] : [],
    ownerId: person._id,
  };
}

/** A row of the list; contacts only where this reader may have them. */
export function viewRow(principal: Principal, person: PersonDoc): PersonRow {
  const contact = allows(principal, 'person:contact', facetsOfPerson(person));
  const {
    surname,
    givenName,
    patronymic,
    position,
    organisation,
    district,
    regionId,
    centreId,
    language,
    roles,
    active,
  } = person;
  return {
    id: person._id,
    surname,
    givenName,
    patronymic,
    position,
    organisation,
    district,
    regionId,
    centreId,
    language,
    roles,
    active,
    phone: contact ? person.phone : null,
    email: contact ? person.email : null,
  };
}

/** The whole person as this reader may see him. */
export function viewPerson(principal: Principal, person: PersonDoc): PersonView {
  const facets = facetsOfPerson(person);
  const contact = allows(principal, 'person:contact', facets);
  const manages = !person.erasedAt && mayManage(principal.kind === 'person' ? principal.grants : [], person.grants);
  return {
    ...viewRow(principal, person),
    revision: person.revision,
    login: contact ? person.login : null,
    grants: contact ? person.grants : [],
    iinMasked: contact && person.iin ? maskIin(person.iin) : null,
    hasPassword: contact && person.passwordHash !== null,
    invitedAt: contact ? person.invitedAt : null,
    lastSignInAt: contact ? person.lastSignInAt : null,
    createdAt: person.createdAt,
    erasedAt: person.erasedAt ?? null,
    may: {
      edit: manages && allows(principal, 'person:write', facets),
      invite: manages && allows(principal, 'person:invite', facets),
      roles: !person.erasedAt && allows(principal, 'person:roles', facets),
      iin: allows(principal, 'person:iin', facets),
      erase: !person.erasedAt && allows(principal, 'person:erase', facets) && !isSelf(principal, person),
    },
  };
}

function isSelf(principal: Principal, person: PersonDoc): boolean {
  return principal.kind === 'person' && principal.personId === person._id;
}
