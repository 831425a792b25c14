import { scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { SeminarDoc } from './model.ts';

/** Where a line of the expected list belongs. */
export interface Whereabouts {
  regionId: Id | null;
  centreId: Id | null;
}
type RowFilter = (line: Whereabouts) => boolean;

/**
 * Which lines of a seminar's expected list a scope opens: all, or those of its regions and centres. Lists, exports and
 * counts all go through this.
 */
export function linesOpenTo(scope: Scope | undefined): RowFilter {
  if (scope === 'all') return () => true;
  const regions = new Set(scope?.regionIds);
  const centres = new Set(scope?.centreIds);
  return ({ regionId, centreId }) =>
    (regionId !== null && regions.has(regionId)) || (centreId !== null && centres.has(centreId));
}

/** The same for what a principal sees of a seminar at a glance: who runs it sees all its lines. */
export function linesCountedFor(principal: Principal, seminar: Pick<SeminarDoc, 'hostIds'>): RowFilter {
  const isHost = principal.kind === 'person' && seminar.hostIds.includes(principal.personId);
  return isHost ? () => true : linesOpenTo(scopeOf(principal, 'expected:read'));
}
