import type { ErrorCatalogue } from '../platform/problem.ts';

export const centreErrors = {} satisfies ErrorCatalogue;
