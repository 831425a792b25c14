import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, Instant } from '../platform/ids.ts';
import { LearnerSurvey, SurveySheet } from './answers.ts';
import { SurveyResults, SurveyRun } from './results.ts';
import { Survey, SurveyEdit } from './survey.ts';

const inProgramme = z.object({ programmeId: Id, surveyId: Id });
const inCohort = z.object({ cohortId: Id, activityId: Id });

/** Writing a survey is part of writing its programme. */
export const surveyApi = defineApi({
  get: {
    method: 'GET',
    path: '/programmes/:programmeId/surveys/:surveyId',
    access: can('programme:read', 'programme'),
    params: inProgramme,
    out: Survey,
  },
  /** Throws `request.conflict` where another revision was saved meanwhile. */
  save: {
    method: 'PUT',
    path: '/programmes/:programmeId/surveys/:surveyId',
    access: can('programme:write', 'programme'),
    params: inProgramme,
    body: SurveyEdit,
    out: Survey,
  },
  /** The cohorts that are asked it, of those whose results the reader may see. */
  runs: {
    method: 'GET',
    path: '/programmes/:programmeId/surveys/:surveyId/runs',
    access: can('programme:read', 'programme'),
    params: inProgramme,
    out: z.object({ items: z.array(SurveyRun) }),
  },
});

export const surveyLearnApi = defineApi({
  /** Throws `activity.locked` before it is open. */
  get: {
    method: 'GET',
    path: '/learn/:cohortId/surveys/:activityId',
    access: can('learning:use', 'cohort'),
    params: inCohort,
    out: LearnerSurvey,
  },
  /**
   * Takes one person's answers, without him. The same key again answers as the first time. Throws `survey.answered` for
   * another one, `request.invalid`, `activity.locked`, `cohort.over`.
   */
  answer: {
    method: 'POST',
    path: '/learn/:cohortId/surveys/:activityId',
    access: can('learning:use', 'cohort'),
    params: inCohort,
    body: SurveySheet,
    out: z.object({ answeredAt: Instant }),
  },
});

export const surveyResultsApi = defineApi({
  get: {
    method: 'GET',
    path: '/cohorts/:cohortId/surveys/:activityId',
    access: can('survey:results', 'cohort'),
    params: inCohort,
    /** `none`: those of no region. */
    query: z.object({ regionId: z.union([Id, z.literal('none')]).optional() }),
    out: SurveyResults,
  },
  /** The whole and every group that is shown, in one table. */
  exportFile: {
    method: 'GET',
    path: '/cohorts/:cohortId/surveys/:activityId/export',
    access: can('survey:results', 'cohort'),
    params: inCohort,
    query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv') }),
    file: true,
  },
});
