import { hoursApi, hoursTotalsApi, ownHoursApi } from '@minber/shared/hours/contract';
import { bindApi, type Call } from '../platform/index.ts';
import { memberInScope, scopeInCohort } from '../programmes/index.ts';
import { exportHours } from './export.ts';
import { listHours } from './list.ts';
import { hoursByPlace } from './places.ts';
import { readSheet, sumsOf } from './sheet.ts';
import { cohortTotals, hallTotals, learnerTotals } from './totals.ts';
import { exportTotals } from './totals-export.ts';

export const ownHoursRoutes = bindApi(ownHoursApi, {
  mine: async (c) => ({ items: await sumsOf(c.personId) }),
});

export const hoursRoutes = bindApi(hoursApi, {
  own: (c) => readSheet(c.params.cohortId, c.personId),
  list: (c) => listHours(scopeInCohort(c), c.params.cohortId, c.query),
  places: (c) => hoursByPlace(scopeInCohort(c), c.params.cohortId),
  entriesFile: (c) => exportHours(askerOf(c), c.params.cohortId, c.query.format),
  person: async (c) => {
    const { personId } = await memberInScope(scopeInCohort(c), c.params.cohortId, c.params.personId);
    return readSheet(c.params.cohortId, personId);
  },
});

export const hoursTotalsRoutes = bindApi(hoursTotalsApi, {
  learners: (c) => learnerTotals(c.scope, c.query),
  cohorts: async (c) => ({ items: await cohortTotals(c.scope) }),
  halls: async (c) => ({ items: await hallTotals(c.scope) }),
  file: (c) => exportTotals(c, c.query),
});

function askerOf({ principal, scope, facets, language }: Pick<Call, 'principal' | 'scope' | 'facets' | 'language'>) {
  return { principal, language, scope: scopeInCohort({ scope, facets }) };
}
