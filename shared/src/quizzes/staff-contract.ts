import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import { EssayItem, MarkEssay } from './essays.ts';
import { Allowance, CohortQuiz, Comparison, QuizStatistics, Results, RunDates } from './results.ts';
import { AttemptReview } from './review.ts';

const inCohort = z.object({ cohortId: Id });
const inRun = z.object({ cohortId: Id, activityId: Id });
const asFile = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });
const pairOfTests = z.object({ entryId: Id, exitId: Id });

/** Quizzes of a cohort: dates, allowances, results. `activityId` names the quiz's place in the programme. */
export const runApi = defineApi({
  list: {
    method: 'GET',
    path: '/cohorts/:cohortId/quizzes',
    access: can('result:read', 'cohort'),
    params: inCohort,
    out: z.object({ items: z.array(CohortQuiz), mayRun: z.boolean(), mayMark: z.boolean() }),
  },
  dates: {
    method: 'PUT',
    path: '/cohorts/:cohortId/quizzes/:activityId/dates',
    access: can('quiz:run', 'cohort'),
    params: inRun,
    body: RunDates,
    out: CohortQuiz,
  },
  /** Replaces what this person had; an open attempt gets its new deadline at once. Zero of both takes it back. */
  allow: {
    method: 'POST',
    path: '/cohorts/:cohortId/quizzes/:activityId/allowances',
    access: can('quiz:run', 'cohort'),
    params: inRun,
    body: Allowance,
    out: CohortQuiz,
  },
  results: {
    method: 'GET',
    path: '/cohorts/:cohortId/quizzes/:activityId/results',
    access: can('result:read', 'cohort'),
    params: inRun,
    query: PageQuery.extend({ q: z.string().trim().max(100).optional() }),
    out: Results,
  },
  exportResults: {
    method: 'GET',
    path: '/cohorts/:cohortId/quizzes/:activityId/results/export',
    access: can('result:read', 'cohort'),
    params: inRun,
    query: asFile,
    file: true,
  },
  statistics: {
    method: 'GET',
    path: '/cohorts/:cohortId/quizzes/:activityId/statistics',
    access: can('result:read', 'cohort'),
    params: inRun,
    out: QuizStatistics,
  },
  comparison: {
    method: 'GET',
    path: '/cohorts/:cohortId/comparison',
    access: can('result:read', 'cohort'),
    params: inCohort,
    query: pairOfTests,
    out: Comparison,
  },
  exportComparison: {
    method: 'GET',
    path: '/cohorts/:cohortId/comparison/export',
    access: can('result:read', 'cohort'),
    params: inCohort,
    query: pairOfTests.extend(asFile.shape),
    file: true,
  },
  /** Everything of one attempt: answers, right answers, marks, late answers. */
  attempt: {
    method: 'GET',
    path: '/attempts/:attemptId/result',
    access: can('result:read', 'attempt'),
    params: z.object({ attemptId: Id }),
    out: AttemptReview,
  },
});

export const essayApi = defineApi({
  queue: {
    method: 'GET',
    path: '/cohorts/:cohortId/essays',
    access: can('essay:mark', 'cohort'),
    params: inCohort,
    query: PageQuery.extend({ state: z.enum(['waiting', 'marked']).default('waiting'), activityId: Id.optional() }),
    out: pageOf(EssayItem),
  },
  /** Marks an essay, or marks it again; earlier marks stay in the attempt's history. Throws `essay.own`, `essay.wrongMarks`. */
  mark: {
    method: 'PUT',
    path: '/attempts/:attemptId/essays/:questionId',
    access: can('essay:mark', 'attempt'),
    params: z.object({ attemptId: Id, questionId: Id }),
    body: MarkEssay,
    out: EssayItem,
  },
});
