import type { Id } from '../platform/ids.ts';
import type { GrantScope, Principal, Role } from './principal.ts';

/**
 * How far a rule reaches:
 * - `all`: every resource;
 * - `scope`: resources that touch the grant's regions or centres; `within`: that lie wholly inside them;
 * - `cast`: seminars where the person is host or speaker; `host`: where he is the host;
 * - `participant`: seminars the principal is expected at or attends;
 * - `own`: what is about the principal itself.
 */
export type Reach = 'all' | 'scope' | 'within' | 'cast' | 'host' | 'participant' | 'own';
/** `person` stands for every signed-in person, whatever his roles. */
export type Holder = Role | 'person' | 'screen' | 'guest' | 'visitor';
export type Rule = Partial<Record<Holder, Reach>>;
export type Rules = Record<string, Rule>;

/** What the policy needs to know of a resource; what is absent matches nothing. */
export interface Facets {
  regionIds?: Id[];
  centreIds?: Id[];
  /** The resource touches every region (a country-wide seminar). */
  everywhere?: boolean;
  /** The person, screen or guest it is about. */
  ownerId?: Id;
  hostIds?: Id[];
  speakerIds?: Id[];
  /** The asking principal is expected or attends; computed by the loader for that principal. */
  participant?: boolean;
}

/** What a principal may see of a collection: every field that is set widens it. */
export type Scope =
  | 'all'
  | { regionIds: Id[]; centreIds: Id[]; castId?: Id; hostId?: Id; participantId?: Id; ownId?: Id };

/** Whether one rule lets this principal at a resource with these facets. */
export function ruleAllows(rule: Rule, principal: Principal, facets: Facets): boolean {
  return reachesOf(rule, principal).some(({ reach, scope }) => reaches(reach, scope, principal, facets));
}

/** The part of a collection one rule opens to this principal; undefined when none. */
export function ruleScope(rule: Rule, principal: Principal): Scope | undefined {
  const found = reachesOf(rule, principal);
  if (found.length === 0) return undefined;
  const wide = found.some(
    ({ reach, scope }) => reach === 'all' || ((reach === 'scope' || reach === 'within') && scope === 'everywhere'),
  );
  if (wide) return 'all';
  const subject = principalId(principal);
  const result: Exclude<Scope, 'all'> = { regionIds: [], centreIds: [] };
  for (const { reach, scope } of found) {
    if ((reach === 'scope' || reach === 'within') && scope && scope !== 'everywhere') {
      result.regionIds.push(...scope.regionIds);
      result.centreIds.push(...scope.centreIds);
    }
    if (!subject) continue;
    if (reach === 'cast') result.castId = subject;
    if (reach === 'host') result.hostId = subject;
    if (reach === 'participant') result.participantId = subject;
    if (reach === 'own') result.ownId = subject;
  }
  return result;
}

function reachesOf(rule: Rule, principal: Principal): { reach: Reach; scope?: GrantScope }[] {
  if (principal.kind === 'system') return [{ reach: 'all' }];
  if (principal.kind !== 'person') {
    const reach = rule[principal.kind];
    return reach ? [{ reach }] : [];
  }
  const byRole = principal.grants.flatMap((grant) => {
    const reach = rule[grant.role];
    return reach ? [{ reach, scope: grant.scope }] : [];
  });
  return rule.person ? [...byRole, { reach: rule.person }] : byRole;
}

function reaches(reach: Reach, scope: GrantScope | undefined, principal: Principal, facets: Facets): boolean {
  const subject = principalId(principal);
  switch (reach) {
    case 'all':
      return true;
    case 'scope':
    case 'within':
      return scope !== undefined && covers(scope, facets, reach === 'within');
    case 'host':
      return subject !== undefined && (facets.hostIds ?? []).includes(subject);
    case 'cast':
      return subject !== undefined && [...(facets.hostIds ?? []), ...(facets.speakerIds ?? [])].includes(subject);
    case 'participant':
      return facets.participant === true;
    case 'own':
      return subject !== undefined && facets.ownerId === subject;
  }
}

function covers(scope: GrantScope, facets: Facets, wholly: boolean): boolean {
  if (scope === 'everywhere') return true;
  const regions = facets.regionIds ?? [];
  const centres = facets.centreIds ?? [];
  if (wholly) {
    if (facets.everywhere) return false;
    const regionsInside = regions.length > 0 && regions.every((id) => scope.regionIds.includes(id));
    const centresInside = centres.length > 0 && centres.every((id) => scope.centreIds.includes(id));
    return regionsInside || centresInside;
  }
  if (facets.everywhere) return true;
  return regions.some((id) => scope.regionIds.includes(id)) || centres.some((id) => scope.centreIds.includes(id));
}

function principalId(principal: Principal): Id | undefined {
  if (principal.kind === 'person') return principal.personId;
  if (principal.kind === 'screen') return principal.screenId;
  if (principal.kind === 'guest') return principal.guestId;
  return undefined;
}
