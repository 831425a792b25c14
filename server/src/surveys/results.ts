import type { Principal } from '@minber/shared/access/principal';
import type { Facets } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf } from '@minber/shared/programmes/outline';
import type { SurveyAnswer } from '@minber/shared/surveys/answers';
import type { SurveyGroup, SurveyResults } from '@minber/shared/surveys/results';
import { shownGroups, talliesOf } from '@minber/shared/surveys/rules';
import { findRegions } from '../centres/index.ts';
import { fail } from '../platform/index.ts';
import { loadCohort, outlineOf } from '../programmes/index.ts';
import { regionsOpenTo, sheetsByRegion } from './groups.ts';
import { frozenSurvey } from './learn.ts';

export interface Results extends Omit<SurveyResults, 'tallies'> {
  /** What is shown and nothing else; `null` is the whole cohort. */
  open: Map<string | null, SurveyAnswer[][]>;
}

/**
 * A survey of a cohort with its groups. What is shown is decided over all groups, whoever asks, so that two readers with
 * different regions cannot put together what neither may see. Throws `resource.absent`.
 */
export async function readResults(
  principal: Principal,
  facets: Facets,
  cohortId: Id,
  activityId: Id,
): Promise<Results> {
  const cohort = await loadCohort(cohortId);
  const outline = await outlineOf(cohort.versionId);
  const activity = activitiesOf(outline).find((one) => one.activityId === activityId);
  if (activity?.kind !== 'survey') fail('resource.absent');
  const [content, all, regions] = await Promise.all([
    frozenSurvey(cohort.versionId, activity.surveyId),
    sheetsByRegion(cohortId, activityId),
    findRegions(),
  ]);
  const shown = shownGroups(new Map([...all].map(([group, sheets]) => [group, sheets.length])));
  const openTo = regionsOpenTo(principal, facets);
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const mine = [...all].filter(([group]) => openTo === 'all' || openTo.has(group));
  const groups = mine.map(
    ([group, { length: answers }]): SurveyGroup => ({
      regionId: group === 'none' ? null : group,
      regionName: names.get(group) ?? null,
      answers,
      isShown: shown.groups.has(group),
    }),
  );
  const everything = [...all.values()].flat();
  const isWhole = openTo === 'all';
  return {
    cohortId,
    activityId,
    title: activity.title,
    programmeTitle: outline.title,
    cohortTitle: cohort.title,
    content,
    whole: isWhole ? { answers: everything.length, isShown: shown.whole } : null,
    groups: groups.toSorted((one, other) => other.answers - one.answers),
    open: new Map<string | null, SurveyAnswer[][]>([
      ...(isWhole && shown.whole ? [[null, everything] as const] : []),
      ...mine.filter(([group]) => shown.groups.has(group)),
    ]),
  };
}

/** The results with what the answers of one group come to; undefined asks for the whole cohort. */
export function withTallies({ open, ...results }: Results, group: string | undefined): SurveyResults {
  const sheets = open.get(group ?? null);
  return { ...results, tallies: sheets ? talliesOf(results.content.questions, sheets) : null };
}
