import type { Principal } from '@minber/shared/access/principal';
import { rolesOf } from '@minber/shared/identity/manage';
import { fullName } from '@minber/shared/identity/names';
import type { ErasePerson } from '@minber/shared/identity/person';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { audit, type Consumer, clock, fail, pushEvent } from '../platform/index.ts';
import { derivedFields } from './derived.ts';
import { ImportModel } from './import/model.ts';
import { type PersonDoc, PersonModel } from './model.ts';
import { loadPerson } from './people.ts';
import { closeSessions } from './sessions.ts';

/**
 * Empties a person for good: one update takes names, contacts, IIN, login, roles, links and codes, and tells
 * `person.erased`, which the features that keep copies follow. Id and place stay, since the record points at them.
 * Repeating it changes nothing. Throws `person.eraseSelf`, `person.wrongName`, `request.conflict`.
 */
export async function erasePerson(principal: Principal, personId: Id, wanted: ErasePerson): Promise<PersonDoc> {
  const person = await loadPerson(personId);
  if (person.erasedAt) return person;
  // So that there is always another administrator left.
  if (principal.kind === 'person' && principal.personId === personId) fail('person.eraseSelf');
  if (plain(wanted.name) !== plain(fullName(person)))
    fail('person.wrongName', { fields: [{ path: 'name', message: 'name' }] });
  const { matchedCount } = await PersonModel.updateOne(
    { _id: personId, revision: person.revision },
    {
      $set: emptied(personId, clock.now()),
      $inc: { revision: 1 },
      ...pushEvent({ type: 'person.erased', payload: { personId } }),
    },
  );
  if (matchedCount === 0) fail('request.conflict');
  await audit({
    principal,
    action: 'person.erase',
    on: { kind: 'person', id: personId },
    details: { reason: wanted.reason },
  });
  await closeSessions(personId, 'revoked');
  return loadPerson(personId);
}

/** After a crash in between too: his sessions end, and uploaded lists that name him go. */
export const forgetErased: Consumer = {
  name: 'identity.erased',
  type: 'person.erased',
  async handle({ payload }) {
    const { personId } = payload as { personId: Id };
    await closeSessions(personId, 'revoked');
    await ImportModel.deleteMany({ 'rows.personId': personId });
  },
};

/** Reads alike in every language of the sheets, and sorts among the others. */
function emptied(personId: Id, erasedAt: Instant): Partial<PersonDoc> {
  const fields = {
    surname: 'Жойылған / Удалён',
    givenName: `№${personId.slice(-6)}`,
    patronymic: null,
    position: '',
    organisation: '',
    district: '',
    phone: null,
    email: null,
    login: `erased-${personId}`,
  };
  return {
    ...fields,
    ...derivedFields(fields),
    iin: null,
    timeZone: null,
    grants: [],
    roles: rolesOf([]),
    active: false,
    passwordHash: null,
    link: null,
    signInCode: null,
    knownAddresses: [],
    invitedAt: null,
    lastSignInAt: null,
    demoCard: null,
    erasedAt,
  };
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('kk');
}
