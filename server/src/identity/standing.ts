import type { Grant, Principal } from '@minber/shared/access/principal';
import { isScopeOfRole, rolesOf } from '@minber/shared/identity/manage';
import type { Id } from '@minber/shared/platform/ids';
import { audit, fail, signals } from '../platform/index.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import { loadManaged, loadPerson } from './people.ts';
import { knownPlaces } from './places.ts';
import { closeSessions } from './sessions.ts';

/** Takes a person's access away: sessions, open links and codes end; his record stays. Throws `person.lastAdministrator`. */
export async function deactivatePerson(principal: Principal, personId: Id): Promise<PersonDoc> {
  const person = await loadManaged(principal, personId);
  await change(person, { active: false, link: null, signInCode: null });
  await closeSessions(personId, 'revoked');
  await audit({ principal, action: 'person.deactivate', on: { kind: 'person', id: personId } });
  return loadPerson(personId);
}

export async function reactivatePerson(principal: Principal, personId: Id): Promise<PersonDoc> {
  const person = await loadManaged(principal, personId);
  await change(person, { active: true });
  await audit({ principal, action: 'person.reactivate', on: { kind: 'person', id: personId } });
  return loadPerson(personId);
}

/** Replaces a person's roles; his sockets close and come back with the new ones. Throws `roles.scope`. */
export async function setRoles(principal: Principal, personId: Id, grants: Grant[]): Promise<PersonDoc> {
  const person = await loadPerson(personId);
  if (person.erasedAt) fail('person.erased');
  await refuseWrongScopes(grants);
  await change(person, { grants, roles: rolesOf(grants) });
  signals.emit('principal:changed', { subjectId: personId, reason: 'changed' });
  await audit({
    principal,
    action: 'person.roles',
    on: { kind: 'person', id: personId },
    details: { before: person.grants, after: grants },
  });
  return loadPerson(personId);
}

async function refuseWrongScopes(grants: Grant[]): Promise<void> {
  const [regions, centres] = await Promise.all([knownPlaces().regions(), knownPlaces().centres()]);
  const known = new Set([...regions, ...centres].map(({ id }) => id));
  for (const grant of grants) {
    const named = grant.scope === 'everywhere' ? [] : [...grant.scope.regionIds, ...grant.scope.centreIds];
    if (!isScopeOfRole(grant) || named.some((id) => !known.has(id))) fail('roles.scope');
  }
}

/** Writes, and takes the write back where it left the installation without an administrator. */
async function change(person: PersonDoc, changes: Partial<PersonDoc>): Promise<void> {
  const isLast = person.active && person.roles.includes('administrator') && !(await hasOtherAdministrator(person._id));
  const stays = changes.active !== false && (changes.roles ?? person.roles).includes('administrator');
  if (isLast && !stays) fail('person.lastAdministrator');
  await PersonModel.updateOne({ _id: person._id }, { $set: changes, $inc: { revision: 1 } });
  if (stays || !person.roles.includes('administrator')) return;
  if (await PersonModel.exists({ roles: 'administrator', active: true })) return;
  const { active, grants, roles } = person;
  await PersonModel.updateOne({ _id: person._id }, { $set: { active, grants, roles }, $inc: { revision: 1 } });
  fail('person.lastAdministrator');
}

async function hasOtherAdministrator(personId: Id): Promise<boolean> {
  return (await PersonModel.exists({ roles: 'administrator', active: true, _id: { $ne: personId } })) !== null;
}
