import type { ErrorCatalogue } from '../platform/problem.ts';

export const identityErrors = {} satisfies ErrorCatalogue;
