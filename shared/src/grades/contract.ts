import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import { Gradebook, GradebookEdit, GradeOverride, GradeRow, GradeSheet, Warnings } from './state.ts';

const inCohort = z.object({ cohortId: Id });
const ofPerson = inCohort.extend({ personId: Id });
const Format = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });

export const gradesApi = defineApi({
  own: {
    method: 'GET',
    path: '/learn/:cohortId/grades',
    access: can('learning:use', 'cohort'),
    params: inCohort,
    out: GradeSheet,
  },
  book: {
    method: 'GET',
    path: '/cohorts/:cohortId/gradebook',
    access: can('grade:read', 'cohort'),
    params: inCohort,
    out: Gradebook,
  },
  /** Throws `request.conflict`. */
  saveBook: {
    method: 'PUT',
    path: '/cohorts/:cohortId/gradebook',
    access: can('gradebook:write', 'cohort'),
    params: inCohort,
    body: GradebookEdit,
    out: Gradebook,
  },
  list: {
    method: 'GET',
    path: '/cohorts/:cohortId/grades',
    access: can('grade:read', 'cohort'),
    params: inCohort,
    query: PageQuery.extend({ q: z.string().trim().max(100).optional(), hallId: Id.optional() }),
    out: pageOf(GradeRow),
  },
  file: {
    method: 'GET',
    path: '/cohorts/:cohortId/grades/export',
    access: can('grade:read', 'cohort'),
    params: inCohort,
    query: Format,
    file: true,
  },
  person: {
    method: 'GET',
    path: '/cohorts/:cohortId/grades/people/:personId',
    access: can('grade:read', 'cohort'),
    params: ofPerson,
    out: GradeSheet,
  },
  /** Puts a grade in the place of the earned one, or takes that back. Throws `grade.notGraded`, `request.conflict`. */
  override: {
    method: 'POST',
    path: '/cohorts/:cohortId/grades/people/:personId/activities/:activityId',
    access: can('grade:override', 'cohort'),
    params: ofPerson.extend({ activityId: Id }),
    body: GradeOverride,
    out: GradeSheet,
  },
  warnings: {
    method: 'GET',
    path: '/cohorts/:cohortId/warnings',
    access: can('grade:read', 'cohort'),
    params: inCohort,
    out: Warnings,
  },
  warningsFile: {
    method: 'GET',
    path: '/cohorts/:cohortId/warnings/export',
    access: can('grade:read', 'cohort'),
    params: inCohort,
    query: Format,
    file: true,
  },
});
