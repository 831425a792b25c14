import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { registerActivityOwner } from '../programmes/index.ts';
import { attemptFacets } from './attempt/facets.ts';
import { AttemptModel } from './attempt/model.ts';
import { startSweep, stopSweep } from './attempt/sweep.ts';
import { bankFacets } from './bank/banks.ts';
import { regradeJob } from './corrections/correct.ts';
import { quizOwner } from './quiz/owner.ts';
import { quizFacets } from './quiz/quizzes.ts';
import { quizRoutes } from './routes.ts';

registerActivityOwner(quizOwner);

export const quizzesFeature: Feature = {
  name: 'quizzes',
  routes: quizRoutes,
  facets: { bank: bankFacets, quiz: quizFacets, attempt: attemptFacets },
  outboxes: [AttemptModel as unknown as Model<WithOutbox>],
  jobs: { 'quizzes.regrade': regradeJob },
  async start() {
    startSweep();
  },
  stop: stopSweep,
};
