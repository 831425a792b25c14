import { scopeOf } from '@minber/shared/access/policy';
import { type Principal, subjectOf } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { SurveyAnswer } from '@minber/shared/surveys/answers';
import { type SurveyBoxDoc, SurveyBoxModel } from './model.ts';

/** Whose answers somebody may see the sum of: all, or those of some regions. */
export function regionsOpenTo(principal: Principal, facets: Facets): 'all' | ReadonlySet<Id> {
  const scope = scopeOf(principal, 'survey:results');
  if (scope === 'all' || (facets.ownerId !== undefined && facets.ownerId === subjectOf(principal))) return 'all';
  return new Set(scope?.regionIds ?? []);
}

/** The sheets of a cohort's activity by region; `none` are those of no region. */
export async function sheetsByRegion(cohortId: Id, activityId: Id): Promise<Map<string, SurveyAnswer[][]>> {
  const boxes = await SurveyBoxModel.find({ cohortId, activityId }).lean<SurveyBoxDoc[]>();
  const groups = new Map<string, SurveyAnswer[][]>();
  for (const { regionId, sheets } of boxes) {
    const group = regionId ?? 'none';
    groups.set(group, [...(groups.get(group) ?? []), ...sheets.map(({ answers }) => answers)]);
  }
  return groups;
}
