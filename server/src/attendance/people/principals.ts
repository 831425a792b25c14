import type { Principal } from '@minber/shared/access/principal';
import { fail } from '../../platform/index.ts';

export type PersonPrincipal = Extract<Principal, { kind: 'person' }>;
export type ScreenPrincipal = Extract<Principal, { kind: 'screen' }>;

/** Throws `auth.denied` for anyone but a person. */
export function asPerson(principal: Principal): PersonPrincipal {
  return principal.kind === 'person' ? principal : fail('auth.denied');
}

/** Throws `auth.denied` for anyone but a CentreScreen. */
export function asScreen(principal: Principal): ScreenPrincipal {
  return principal.kind === 'screen' ? principal : fail('auth.denied');
}
