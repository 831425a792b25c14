import type { Scope } from '@minber/shared/access/rules';
import { type Filter, scopeFilter } from '../../platform/index.ts';

/** The lines of people that a scope of `year:read` opens, of one region where one is asked for. */
export function peopleIn(scope: Scope, regionId?: string): Filter {
  return both(scopeFilter(scope, { region: 'regionIds', centre: 'centreIds' }), regionId && { regionIds: regionId });
}

/** The same of halls and groups of own devices. */
export function hallsIn(scope: Scope, regionId?: string): Filter {
  return both(scopeFilter(scope, { region: 'regionId', centre: 'centreId' }), regionId && { regionId });
}

function both(scoped: Filter, asked: Filter | '' | undefined): Filter {
  return asked ? { $and: [scoped, asked] } : scoped;
}
