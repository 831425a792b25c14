import { surveyApi, surveyLearnApi, surveyResultsApi } from '@minber/shared/surveys/contract';
import { type BoundApi, bindApi } from '../platform/index.ts';
import { answerSurvey } from './answer.ts';
import { exportResults } from './export.ts';
import { readLearnerSurvey } from './learn.ts';
import { readResults, withTallies } from './results.ts';
import { listRuns } from './runs.ts';
import { readSurvey, saveSurvey } from './write.ts';

export const surveyRoutes: BoundApi[] = [
  bindApi(surveyApi, {
    get: (c) => readSurvey(c.params.programmeId, c.params.surveyId),
    save: (c) => saveSurvey(c.principal, c.params.programmeId, c.params.surveyId, c.body),
    runs: async (c) => ({ items: await listRuns(c.principal, c.params.programmeId, c.params.surveyId) }),
  }),
  bindApi(surveyLearnApi, {
    get: (c) => readLearnerSurvey(c.params.cohortId, c.personId, c.params.activityId),
    answer: (c) => answerSurvey(c.params.cohortId, c.personId, c.params.activityId, c.body, {
      arrivedAt: c.arrivedAt,
      agoMs: c.body.agoMs,
    }),
  }),
  bindApi(surveyResultsApi, {
    get: async (c) => {
      const results = await readResults(c.principal, c.facets ?? {}, c.params.cohortId, c.params.activityId);
      return withTallies(results, c.query.regionId);
    },
    exportFile: async (c) => {
      const results = await readResults(c.principal, c.facets ?? {}, c.params.cohortId, c.params.activityId);
      return exportResults(results, c.query.format, c.language);
    },
  }),
];
