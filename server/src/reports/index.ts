import { registerHistory } from '../attendance/index.ts';
import type { Feature } from '../platform/index.ts';
import { forgetErased } from './forget.ts';
import { reportHistory } from './history.ts';
import { documentJobs } from './paper/render-job.ts';
import { reportRoutes } from './routes.ts';
import { spanRetention } from './versions/retention.ts';

export { answerObjection } from './objections/answer.ts';
export { object } from './objections/object.ts';
export { confirmSheet, listSheets } from './sheets/confirm.ts';
export { approve } from './versions/approve.ts';
export { approvalOf } from './versions/read.ts';

registerHistory(reportHistory);

export const reportsFeature: Feature = {
  name: 'reports',
  routes: reportRoutes,
  jobs: documentJobs,
  consumers: [forgetErased],
  retention: [spanRetention],
};
