import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { registerStartGate } from '../quizzes/index.ts';
import { carryOutActs } from './acts.ts';
import { letIn } from './gate.ts';
import { type SittingDoc, SittingModel } from './model.ts';
import { keepEnteredPaper } from './papers/keep.ts';
import { PaperModel } from './papers/model.ts';
import { supervisedRoutes } from './routes.ts';

registerStartGate(letIn);

/** Tests taken in a hall by those who are there: with the code that is read out, on their own devices or the hall's; or on paper. */
export const supervisedFeature: Feature = {
  name: 'supervised',
  routes: supervisedRoutes,
  outboxes: [SittingModel, PaperModel] as unknown as Model<WithOutbox>[],
  consumers: [carryOutActs, keepEnteredPaper],
  facets: {
    sitting: async (sittingId) => {
      const found = await SittingModel.findById(sittingId, { regionId: 1, centreId: 1 }).lean<SittingDoc>();
      return found ? { regionIds: [found.regionId], centreIds: [found.centreId] } : undefined;
    },
  },
};
