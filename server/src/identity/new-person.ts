import { rolesOf } from '@minber/shared/identity/manage';
import type { PersonInput } from '@minber/shared/identity/person';
import type { Instant } from '@minber/shared/platform/ids';
import { newId } from '../platform/index.ts';
import { derivedFields } from './derived.ts';
import type { PersonDoc } from './model.ts';

/** A new active person without roles and password, ready to be stored. */
export function newPersonDoc(input: Omit<PersonInput, 'login'>, login: string, now: Instant): PersonDoc {
  const fields = { ...input, login };
  return {
    _id: newId(),
    ...fields,
    ...derivedFields(fields),
    timeZone: null,
    grants: [],
    roles: rolesOf([]),
    active: true,
    passwordHash: null,
    link: null,
    signInCode: null,
    knownAddresses: [],
    revision: 1,
    createdAt: now,
    invitedAt: null,
    lastSignInAt: null,
    demo: false,
    demoCard: null,
  };
}
