import type { Feature } from '../platform/index.ts';
import { sweepPreviews } from './imports/sweep.ts';
import { questionFormatRoutes } from './routes.ts';

const sweepEveryMs = 10 * 60_000;
let sweeping: NodeJS.Timeout | undefined;

/** Banks of questions from GIFT and Moodle XML files, and to them. */
export const questionFormatsFeature: Feature = {
  name: 'question-formats',
  routes: questionFormatRoutes,
  async start() {
    sweeping = setInterval(() => void sweepPreviews().catch(() => undefined), sweepEveryMs);
  },
  async stop() {
    clearInterval(sweeping);
  },
};
