import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { registerActivityOwner } from '../programmes/index.ts';
import { SurveyTurnModel } from './model.ts';
import { surveyOwner } from './owner.ts';
import { surveyRoutes } from './routes.ts';

export { answerSurvey } from './answer.ts';
export { removeSurveys } from './remove.ts';
export { saveSurvey } from './write.ts';

registerActivityOwner(surveyOwner);

export const surveysFeature: Feature = {
  name: 'surveys',
  routes: surveyRoutes,
  outboxes: [SurveyTurnModel as unknown as Model<WithOutbox>],
};
