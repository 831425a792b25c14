import type { Feature } from '../platform/index.ts';
import { documentJobs } from './paper/render-job.ts';
import { reportRoutes } from './routes.ts';

export const reportsFeature: Feature = { name: 'reports', routes: reportRoutes, jobs: documentJobs };
