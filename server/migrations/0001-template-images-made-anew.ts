import { remakeImages } from '../src/certificates/templates/images.ts';

/** Images of templates that were kept as they were sent, before those were made anew. */
export const up = remakeImages;
