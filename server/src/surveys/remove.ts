import type { Id } from '@minber/shared/platform/ids';
import { FrozenSurveyModel, SurveyBoxModel, SurveyModel, SurveyTurnModel } from './model.ts';

/** Takes programmes' surveys away with everything that was answered. For invented ones only. */
export async function removeSurveys(programmeIds: Id[], cohortIds: Id[]): Promise<void> {
  const about = { programmeId: { $in: programmeIds } };
  const asked = { cohortId: { $in: cohortIds } };
  await Promise.all([
    SurveyTurnModel.deleteMany(asked),
    SurveyBoxModel.deleteMany(asked),
    FrozenSurveyModel.deleteMany(about),
    SurveyModel.deleteMany(about),
  ]);
}
