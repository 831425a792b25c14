import type { Principal } from '@minber/shared/access/principal';
import { fullName } from '@minber/shared/identity/names';
import { findPerson } from '../../identity/index.ts';
import type { Issuer } from './make.ts';

/** By name: whoever issues, revokes or decides signs with it. */
export async function issuerOf(principal: Principal): Promise<Issuer> {
  if (principal.kind !== 'person') return byRule;
  const person = await findPerson(principal.personId);
  return { issuerId: principal.personId, issuer: person ? fullName(person) : '' };
}

export const byRule: Issuer = { issuerId: null, issuer: '' };
