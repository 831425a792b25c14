import type { ErrorCatalogue } from '../platform/problem.ts';

export const attendanceErrors = {} satisfies ErrorCatalogue;
