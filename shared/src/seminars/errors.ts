import type { ErrorCatalogue } from '../platform/problem.ts';

export const seminarErrors = {} satisfies ErrorCatalogue;
