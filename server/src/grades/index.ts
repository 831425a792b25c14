import type { Feature } from '../platform/index.ts';
import { gradeRoutes } from './routes.ts';

export const gradesFeature: Feature = { name: 'grades', routes: [gradeRoutes] };
