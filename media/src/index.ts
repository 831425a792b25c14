export { mediaCodecs, rtpCapabilities } from './codecs.ts';
export { MediaError, type MediaErrorCode } from './errors.ts';
export { loadLevelFor } from './load.ts';
export { createMedia } from './media.ts';
export type * from './types.ts';
