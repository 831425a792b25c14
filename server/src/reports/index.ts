import type { Feature } from '../platform/index.ts';
import { reportRoutes } from './routes.ts';

export const reportsFeature: Feature = { name: 'reports', routes: [reportRoutes] };
