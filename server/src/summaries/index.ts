import type { Feature } from '../platform/index.ts';
import { keepEnrolled } from './attended.ts';
import { consumers, startFollowing, stopFollowing } from './follow.ts';
import { summaryRoutes } from './routes.ts';

export const summariesFeature: Feature = {
  name: 'summaries',
  routes: [summaryRoutes],
  consumers: [...consumers, keepEnrolled],
  async start() {
    startFollowing();
  },
  stop: stopFollowing,
};
