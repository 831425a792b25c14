import type { Model } from 'mongoose';
import type { Feature, WithOutbox } from '../platform/index.ts';
import { consumers, creditThePast, jobHandlers } from './follow.ts';
import { StandingModel } from './model.ts';
import { hoursRoutes, hoursTotalsRoutes, ownHoursRoutes } from './routes.ts';

export { countedHours } from './counted.ts';
export { hoursOf } from './sheet.ts';

export const hoursFeature: Feature = {
  name: 'hours',
  routes: [ownHoursRoutes, hoursTotalsRoutes, hoursRoutes],
  outboxes: [StandingModel as unknown as Model<WithOutbox>],
  consumers,
  jobs: jobHandlers,
  start: creditThePast,
};
