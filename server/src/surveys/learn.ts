import type { Id } from '@minber/shared/platform/ids';
import type { LearnerSurvey } from '@minber/shared/surveys/answers';
import type { SurveyContent } from '@minber/shared/surveys/survey';
import { clock, fail } from '../platform/index.ts';
import { readableActivity } from '../programmes/index.ts';
import { type FrozenSurveyDoc, FrozenSurveyModel, SurveyTurnModel } from './model.ts';

/** A survey as somebody of the cohort is asked it. Throws `resource.absent`, `activity.locked`. */
export async function readLearnerSurvey(cohortId: Id, personId: Id, activityId: Id): Promise<LearnerSurvey> {
  const { cohort, outline, activity, isOver } = await readableActivity('survey', cohortId, personId, activityId);
  const [content, turn] = await Promise.all([
    frozenSurvey(cohort.versionId, activity.surveyId),
    SurveyTurnModel.exists({ cohortId, activityId, personId }),
  ]);
  const module = outline.modules.find(({ activities }) => activities.some((one) => one.activityId === activityId));
  return {
    cohortId,
    activityId,
    title: activity.title,
    moduleTitle: module?.title ?? outline.title,
    programmeTitle: outline.title,
    content,
    isAnswered: turn !== null,
    isOver,
    serverNow: clock.now(),
  };
}

/** The questions a version asks. Throws `resource.absent`. */
export async function frozenSurvey(versionId: Id, surveyId: Id | null): Promise<SurveyContent> {
  if (!surveyId) fail('resource.absent');
  const found = await FrozenSurveyModel.findOne({ versionId, surveyId }).lean<FrozenSurveyDoc>();
  return found?.content ?? fail('resource.absent');
}
