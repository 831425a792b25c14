import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { LoadedSeminar } from '../../seminars/index.ts';

/** Where a row belongs: the hall or the person it is about. */
export interface Whereabouts {
  regionId: Id | null;
  centreId: Id | null;
}

/** The rows of one seminar a principal may see. Tiles, people, reports and exports all go through this. */
export interface RowScope {
  allows(place: Whereabouts): boolean;
  /** Equal for scopes that show the same rows. */
  key: string;
}

/** For what the server itself computes. */
export const everyRow: RowScope = { allows: () => true, key: 'all' };

/** A seminar's host sees all its rows; others those of their regions and centres. */
export function rowScope(scope: Scope | undefined, seminar: Pick<LoadedSeminar, 'hostIds'>): RowScope {
  const all = scope === 'all' || (scope?.hostId !== undefined && seminar.hostIds.includes(scope.hostId));
  if (all) return everyRow;
  const regions = new Set(scope?.regionIds);
  const centres = new Set(scope?.centreIds);
  return {
    allows: ({ regionId, centreId }) =>
      (regionId !== null && regions.has(regionId)) || (centreId !== null && centres.has(centreId)),
    key: `${[...regions].sort()}/${[...centres].sort()}`,
  };
}

/** A seminar's rows for whoever has this scope. */
export type RowsFor = (seminar: Pick<LoadedSeminar, 'hostIds'>) => RowScope;

export function rowsFor(scope: Scope | undefined): RowsFor {
  return (seminar) => rowScope(scope, seminar);
}
