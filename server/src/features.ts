import type { Feature } from './platform/feature.ts';

/** Every feature, lowest layer first: the order in which they start; they stop in reverse. */
export const features: Feature[] = [];
