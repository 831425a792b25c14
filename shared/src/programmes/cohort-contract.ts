import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import { ImportMode, tableUpload } from '../seminars/uploads.ts';
import {
  Cohort,
  CohortEdit,
  CohortSummary,
  EnrolImport,
  EnrolPeople,
  EnrolResult,
  NewCohort,
  RosterRow,
} from './cohorts.ts';
import { Revision } from './state.ts';

const inCohort = z.object({ cohortId: Id });

export const cohortApi = defineApi({
  list: {
    method: 'GET',
    path: '/cohorts',
    access: can('cohort:list'),
    query: z.object({ programmeId: Id.optional() }),
    out: z.object({ items: z.array(CohortSummary) }),
  },
  /** Runs the newest published version. */
  create: {
    method: 'POST',
    path: '/programmes/:programmeId/cohorts',
    access: can('cohort:create', 'programme'),
    params: z.object({ programmeId: Id }),
    body: NewCohort,
    out: Cohort,
  },
  get: {
    method: 'GET',
    path: '/cohorts/:cohortId',
    access: can('cohort:read', 'cohort'),
    params: inCohort,
    out: Cohort,
  },
  edit: {
    method: 'PATCH',
    path: '/cohorts/:cohortId',
    access: can('cohort:write', 'cohort'),
    params: inCohort,
    body: CohortEdit,
    out: Cohort,
  },
  /** Moves a running cohort to the newest version; what its people completed stays completed. */
  move: {
    method: 'POST',
    path: '/cohorts/:cohortId/version',
    access: can('cohort:write', 'cohort'),
    params: inCohort,
    body: Revision,
    out: Cohort,
  },
  /** A new code; the one before stops working. */
  openCode: {
    method: 'POST',
    path: '/cohorts/:cohortId/code',
    access: can('cohort:write', 'cohort'),
    params: inCohort,
    out: Cohort,
  },
  closeCode: {
    method: 'DELETE',
    path: '/cohorts/:cohortId/code',
    access: can('cohort:write', 'cohort'),
    params: inCohort,
    out: Cohort,
  },
  roster: {
    method: 'GET',
    path: '/cohorts/:cohortId/roster',
    access: can('enrolment:read', 'cohort'),
    params: inCohort,
    query: PageQuery.extend({
      q: z.string().trim().max(100).optional(),
      regionId: Id.optional(),
      hallId: Id.optional(),
    }),
    out: pageOf(RosterRow),
  },
  exportRoster: {
    method: 'GET',
    path: '/cohorts/:cohortId/roster/export',
    access: can('enrolment:read', 'cohort'),
    params: inCohort,
    query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv') }),
    file: true,
  },
  enrol: {
    method: 'POST',
    path: '/cohorts/:cohortId/enrolments',
    access: can('enrolment:write', 'cohort'),
    params: inCohort,
    body: EnrolPeople,
    out: EnrolResult,
  },
  /** Columns: login or phone or IIN or full name. */
  importFile: {
    method: 'POST',
    path: '/cohorts/:cohortId/enrolments/import',
    access: can('enrolment:write', 'cohort'),
    params: inCohort,
    query: ImportMode,
    upload: tableUpload,
    out: EnrolImport,
  },
});
