import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { followCohorts, tellAttended } from './attended.ts';
import { consumers, startFollowing, stopFollowing } from './follow.ts';
import { SessionSummaryModel } from './model.ts';
import { summaryRoutes } from './routes.ts';

export { creditedIn, findSummarised } from './credited.ts';
export { creditsOf } from './credits.ts';
export { summariseNow } from './now.ts';

export const summariesFeature: Feature = {
  name: 'summaries',
  routes: [summaryRoutes],
  outboxes: [SessionSummaryModel as unknown as Model<WithOutbox>],
  consumers: [...consumers, ...followCohorts, tellAttended],
  async start() {
    startFollowing();
  },
  stop: stopFollowing,
};
