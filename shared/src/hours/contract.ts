import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import { HoursPlaces, HoursRow, HoursSheet } from './state.ts';
import { CohortTotal, HallTotal, LearnerTotal, TotalsBy } from './totals.ts';

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

const totals = can('hours:totals');

/** Across all cohorts, as far as the reader's scope opens their people. */
export const hoursTotalsApi = defineApi({
  learners: {
    method: 'GET',
    path: '/hours/learners',
    access: totals,
    query: PageQuery.extend({ q: z.string().trim().max(100).optional(), hallId: Id.optional() }),
    out: pageOf(LearnerTotal),
  },
  /** Latest start first. */
  cohorts: { method: 'GET', path: '/hours/cohorts', access: totals, out: z.object({ items: z.array(CohortTotal) }) },
  /** By region. */
  halls: { method: 'GET', path: '/hours/halls', access: totals, out: z.object({ items: z.array(HallTotal) }) },
  file: {
    method: 'GET',
    path: '/hours/export',
    access: totals,
    query: Format.extend({ by: TotalsBy }),
    file: true,
  },
});
