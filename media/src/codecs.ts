import type { types } from 'mediasoup';
import { ortc } from 'mediasoup';

/** Fixed payload types: every router of every release is equal, so a client's Device fits all of them. */
export const mediaCodecs: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    preferredPayloadType: 100,
    clockRate: 48_000,
    channels: 2,
    parameters: { minptime: 10, useinbandfec: 1, usedtx: 1, stereo: 1 },
  },
  { kind: 'video', mimeType: 'video/VP8', preferredPayloadType: 101, clockRate: 90_000 },
];

/** What a router made of `mediaCodecs` can do; computed by mediasoup itself, without asking a worker. */
export const rtpCapabilities: types.RtpCapabilities = ortc.generateRouterRtpCapabilities(mediaCodecs);
