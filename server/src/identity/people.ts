import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { mayManage } from '@minber/shared/identity/manage';
import type { PersonEdit, PersonInput } from '@minber/shared/identity/person';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail, isDuplicate } from '../platform/index.ts';
import { derivedFields } from './derived.ts';
import { freeLogin } from './logins.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import { newPersonDoc } from './new-person.ts';
import { facetsOfPerson } from './person-view.ts';
import { placeOf } from './places.ts';

/** The person; throws `resource.absent`. Access has been decided before. */
export async function loadPerson(personId: Id): Promise<PersonDoc> {
  return (await PersonModel.findById(personId).lean<PersonDoc>()) ?? fail('resource.absent');
}

/** The person, where this principal's roles reach at least as far as his: throws `person.protected`, `person.erased`. */
export async function loadManaged(principal: Principal, personId: Id): Promise<PersonDoc> {
  const person = await loadPerson(personId);
  if (person.erasedAt) fail('person.erased');
  if (!mayManage(principal.kind === 'person' ? principal.grants : [], person.grants)) fail('person.protected');
  return person;
}

/** Stores a new person inside the caller's places. Throws `person.wrongPlace`, `.outsideScope`, `.loginTaken`, `.iinTaken`. */
export async function createPerson(principal: Principal, { login, ...input }: PersonInput): Promise<PersonDoc> {
  const place = await placeInScope(principal, input);
  refuseForeignEmailLogin(login, input.email);
  for (;;) {
    const person = newPersonDoc({ ...input, ...place }, login ?? (await freeLogin(input)), clock.now());
    try {
      await PersonModel.create(person);
    } catch (thrown) {
      if (!isDuplicate(thrown)) throw thrown;
      if (login !== undefined || namesIin(thrown)) failTaken(thrown);
      continue;
    }
    await audit({ principal, action: 'person.create', on: { kind: 'person', id: person._id } });
    return person;
  }
}

/** Writes the changed fields where nobody was faster. The audit log keeps their names, not their values. */
export async function editPerson(
  principal: Principal,
  personId: Id,
  { revision, ...edit }: PersonEdit,
): Promise<PersonDoc> {
  const person = await loadManaged(principal, personId);
  const changes = Object.fromEntries(
    Object.entries(edit).filter(([, value]) => value !== undefined),
  ) as Partial<PersonDoc>;
  const place =
    'regionId' in changes || 'centreId' in changes ? await placeInScope(principal, movedTo(person, changes)) : {};
  const next = { ...person, ...changes, ...place };
  refuseForeignEmailLogin(changes.login, next.email);
  try {
    const edited = await PersonModel.findOneAndUpdate(
      { _id: personId, revision },
      { $set: { ...changes, ...place, ...derivedFields(next) }, $inc: { revision: 1 } },
      { returnDocument: 'after' },
    ).lean<PersonDoc>();
    if (!edited) fail('request.conflict');
    await audit({
      principal,
      action: 'person.edit',
      on: { kind: 'person', id: personId },
      details: { fields: Object.keys(changes) },
    });
    return edited;
  } catch (thrown) {
    if (isDuplicate(thrown)) failTaken(thrown);
    throw thrown;
  }
}

/** A centre decides the region: who is moved to another region without naming a centre leaves his centre. */
function movedTo(person: PersonDoc, changes: Partial<PersonDoc>): { regionId: Id | null; centreId: Id | null } {
  const regionId = changes.regionId === undefined ? person.regionId : changes.regionId;
  if (changes.centreId !== undefined) return { regionId, centreId: changes.centreId };
  return { regionId, centreId: regionId === person.regionId ? person.centreId : null };
}

async function placeInScope(
  principal: Principal,
  wanted: { regionId: Id | null; centreId: Id | null },
): Promise<{ regionId: Id | null; centreId: Id | null }> {
  const place = await placeOf(wanted);
  if (!place) fail('person.wrongPlace');
  if (!allows(principal, 'person:write', facetsOfPerson({ _id: '', ...place }))) fail('person.outsideScope');
  return place;
}

/** A login that looks like an e-mail must be one's own: nobody's way in may be shadowed by another's login. */
function refuseForeignEmailLogin(login: string | undefined, email: string | null): void {
  if (login?.includes('@') && login !== email)
    fail('request.invalid', { fields: [{ path: 'login', message: 'login' }] });
}

function namesIin(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.includes('iin_1');
}

function failTaken(thrown: unknown): never {
  fail(namesIin(thrown) ? 'person.iinTaken' : 'person.loginTaken');
}
