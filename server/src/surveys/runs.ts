import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { SurveyRun } from '@minber/shared/surveys/results';
import { facetsOf } from '../platform/index.ts';
import { loadCohort } from '../programmes/index.ts';
import { regionsOpenTo } from './groups.ts';
import { type SurveyBoxDoc, SurveyBoxModel } from './model.ts';
import { readSurvey } from './write.ts';

/** The cohorts in which a survey was answered, as far as their results are open to the reader; the latest first. */
export async function listRuns(principal: Principal, programmeId: Id, surveyId: Id): Promise<SurveyRun[]> {
  await readSurvey(programmeId, surveyId);
  const boxes = await SurveyBoxModel.find(
    { surveyId },
    { cohortId: 1, activityId: 1, regionId: 1, 'sheets.id': 1 },
  ).lean<SurveyBoxDoc[]>();
  const keys = new Map(
    boxes.map(({ cohortId, activityId }) => [`${cohortId}.${activityId}`, { cohortId, activityId }]),
  );
  const runs = await Promise.all(
    [...keys.values()].map(async ({ cohortId, activityId }): Promise<SurveyRun[]> => {
      const facets = await facetsOf('cohort', cohortId, principal);
      if (!facets || !allows(principal, 'survey:results', facets)) return [];
      const openTo = regionsOpenTo(principal, facets);
      const { title, startsAt, endsAt } = await loadCohort(cohortId);
      const answers = boxes
        .filter((box) => box.cohortId === cohortId && box.activityId === activityId)
        .filter(({ regionId }) => openTo === 'all' || (regionId !== null && openTo.has(regionId)))
        .reduce((sum, { sheets }) => sum + sheets.length, 0);
      return [{ cohortId, activityId, cohortTitle: title, startsAt, endsAt, answers }];
    }),
  );
  return runs.flat().toSorted((one, other) => other.startsAt - one.startsAt);
}
