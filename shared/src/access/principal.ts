import { z } from 'zod';
import { Id } from '../platform/ids.ts';

export const roles = [
  'learner',
  'coordinator',
  'host',
  'speaker',
  'instructor',
  'mentor',
  'organiser',
  'observer',
  'administrator',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Where a role holds: `everywhere`, or in these regions and centres. A coordinator's scope names centres. */
export const GrantScope = z.union([
  z.literal('everywhere'),
  z.object({ regionIds: z.array(Id).max(50), centreIds: z.array(Id).max(200) }),
]);
export type GrantScope = z.infer<typeof GrantScope>;

export const Grant = z.object({ role: Role, scope: GrantScope });
export type Grant = z.infer<typeof Grant>;

/** Who asks. Access is decided for a principal, never for "a user". */
export type Principal =
  | { kind: 'person'; personId: Id; sessionId: Id; grants: Grant[] }
  | { kind: 'screen'; screenId: Id; hallId: Id }
  | { kind: 'guest'; guestId: Id; seminarId: Id }
  | { kind: 'visitor' }
  | { kind: 'system' };

/** The id that rows, tracks and spans are attributed to; undefined for a visitor. */
export function subjectOf(principal: Principal): Id | undefined {
  if (principal.kind === 'person') return principal.personId;
  if (principal.kind === 'screen') return principal.screenId;
  if (principal.kind === 'guest') return principal.guestId;
  return undefined;
}
