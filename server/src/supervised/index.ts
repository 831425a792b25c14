import type { Feature } from '../platform/index.ts';
import { registerStartGate } from '../quizzes/index.ts';
import { letIn } from './gate.ts';
import { type SittingDoc, SittingModel } from './model.ts';
import { supervisedRoutes } from './routes.ts';

registerStartGate(letIn);

/** Tests taken in a hall: by those who are there, with the code that is read out, on their own devices or the hall's. */
export const supervisedFeature: Feature = {
  name: 'supervised',
  routes: supervisedRoutes,
  facets: {
    sitting: async (sittingId) => {
      const found = await SittingModel.findById(sittingId, { regionId: 1, centreId: 1 }).lean<SittingDoc>();
      return found ? { regionIds: [found.regionId], centreIds: [found.centreId] } : undefined;
    },
  },
};
