import type { Feature } from '../platform/index.ts';
import { consumers, startFollowing, stopFollowing } from './follow.ts';
import { summaryRoutes } from './routes.ts';

export const summariesFeature: Feature = {
  name: 'summaries',
  routes: [summaryRoutes],
  consumers,
  async start() {
    startFollowing();
  },
  stop: stopFollowing,
};
