import type { Scope } from '@minber/shared/access/rules';

/** Which fields of a collection carry the facets the policy speaks of. */
export interface ScopeFields {
  region?: string;
  centre?: string;
  cast?: string[];
  host?: string;
  participant?: string;
  own?: string;
}

/** A Mongo filter on string fields. */
export type Filter = Record<string, unknown>;

/** The filter that opens to a caller no more than his scope; lists, exports, counts and snapshots all use it. */
export function scopeFilter(scope: Scope, fields: ScopeFields): Filter {
  if (scope === 'all') return {};
  const open: Filter[] = [];
  if (fields.region && scope.regionIds.length > 0) open.push({ [fields.region]: { $in: scope.regionIds } });
  if (fields.centre && scope.centreIds.length > 0) open.push({ [fields.centre]: { $in: scope.centreIds } });
  for (const field of fields.cast ?? []) if (scope.castId) open.push({ [field]: scope.castId });
  if (fields.host && scope.hostId) open.push({ [fields.host]: scope.hostId });
  if (fields.participant && scope.participantId) open.push({ [fields.participant]: scope.participantId });
  if (fields.own && scope.ownId) open.push({ [fields.own]: scope.ownId });
  return open.length > 0 ? { $or: open } : { _id: { $in: [] } };
}
