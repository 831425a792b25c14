import type { Grant, GrantScope, Role } from '../access/principal.ts';

/** Roles that reach by seminar, not by place: a speaker may speak to the whole country. */
const placeless: Role[] = ['host', 'speaker', 'instructor', 'mentor'];
const beyondOrganisers: Role[] = ['administrator', 'organiser', 'observer'];

/** Staff never sign in by a coordinator's code: whoever has a role besides learner. */
export function isStaff(grants: Grant[]): boolean {
  return grants.some((grant) => grant.role !== 'learner');
}

/** The roles to show and search by: who has none is a learner. */
export function rolesOf(grants: Grant[]): Role[] {
  return grants.length > 0 ? [...new Set(grants.map((grant) => grant.role))] : ['learner'];
}

/**
 * Whether the holder of `actor` may change, invite or reset somebody with `target`: nobody may take over an account
 * whose roles reach further than his own. Where the person lives is the policy's question, not this one's.
 */
export function mayManage(actor: Grant[], target: Grant[]): boolean {
  if (actor.some((grant) => grant.role === 'administrator')) return true;
  const organised = actor.filter((grant) => grant.role === 'organiser').map((grant) => grant.scope);
  return target.every((grant) => {
    if (beyondOrganisers.includes(grant.role)) return false;
    if (grant.role === 'learner') return true;
    if (placeless.includes(grant.role)) return organised.includes('everywhere');
    return organised.some((scope) => contains(scope, grant.scope));
  });
}

/** Whether every place of `inner` is one of `outer` (a region does not tell here which centres lie in it). */
function contains(outer: GrantScope, inner: GrantScope): boolean {
  if (outer === 'everywhere') return true;
  if (inner === 'everywhere') return false;
  const regions = inner.regionIds.every((id) => outer.regionIds.includes(id));
  return regions && inner.centreIds.every((id) => outer.centreIds.includes(id));
}

/** Whether a role can hold in this scope: coordinators in centres, reading and planning roles in any, others everywhere. */
export function isScopeOfRole({ role, scope }: Grant): boolean {
  if (role === 'coordinator')
    return scope !== 'everywhere' && scope.centreIds.length > 0 && scope.regionIds.length === 0;
  if (role === 'organiser' || role === 'observer')
    return scope === 'everywhere' || scope.regionIds.length + scope.centreIds.length > 0;
  return scope === 'everywhere';
}
