import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import { HoursPlaces, HoursRow, HoursSheet } from './state.ts';

export { ownHoursApi } from './own-contract.ts';

const inCohort = z.object({ cohortId: Id });
const Format = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });

export const hoursApi = defineApi({
  own: {
    method: 'GET',
    path: '/learn/:cohortId/hours',
    access: can('learning:use', 'cohort'),
    params: inCohort,
    out: HoursSheet,
  },
  list: {
    method: 'GET',
    path: '/cohorts/:cohortId/hours',
    access: can('hours:read', 'cohort'),
    params: inCohort,
    query: PageQuery.extend({
      q: z.string().trim().max(100).optional(),
      regionId: Id.optional(),
      hallId: Id.optional(),
    }),
    out: pageOf(HoursRow),
  },
  places: {
    method: 'GET',
    path: '/cohorts/:cohortId/hours/places',
    access: can('hours:read', 'cohort'),
    params: inCohort,
    out: HoursPlaces,
  },
  /** Every entry of everybody in scope. */
  entriesFile: {
    method: 'GET',
    path: '/cohorts/:cohortId/hours/export',
    access: can('hours:read', 'cohort'),
    params: inCohort,
    query: Format,
    file: true,
  },
  /** Throws `resource.absent` for whoever is not enrolled, or not within the caller's scope. */
  person: {
    method: 'GET',
    path: '/cohorts/:cohortId/hours/people/:personId',
    access: can('hours:read', 'cohort'),
    params: inCohort.extend({ personId: Id }),
    out: HoursSheet,
  },
});
