import { z } from 'zod';

/** WebRTC parameters on the wire. mediasoup checks their inside; here only their outline and size. */
const jsonObject = z.looseObject({});

export const RtpCapabilities = z.looseObject({
  codecs: z.array(jsonObject).max(64).optional(),
  headerExtensions: z.array(jsonObject).max(64).optional(),
});
export type RtpCapabilities = z.infer<typeof RtpCapabilities>;

export const RtpParameters = z.looseObject({
  mid: z.string().max(32).optional(),
  codecs: z.array(jsonObject).min(1).max(32),
  headerExtensions: z.array(jsonObject).max(64).optional(),
  encodings: z.array(jsonObject).max(8).optional(),
  rtcp: jsonObject.optional(),
});
export type RtpParameters = z.infer<typeof RtpParameters>;

export const DtlsParameters = z.looseObject({
  role: z.enum(['auto', 'client', 'server']).optional(),
  fingerprints: z
    .array(z.object({ algorithm: z.string().max(20), value: z.string().max(300) }))
    .min(1)
    .max(10),
});
export type DtlsParameters = z.infer<typeof DtlsParameters>;

export const IceParameters = z.looseObject({
  usernameFragment: z.string(),
  password: z.string(),
  iceLite: z.boolean().optional(),
});
export type IceParameters = z.infer<typeof IceParameters>;

export const TransportParams = z.object({
  id: z.string(),
  iceParameters: IceParameters,
  iceCandidates: z.array(jsonObject),
  dtlsParameters: DtlsParameters,
});
export type TransportParams = z.infer<typeof TransportParams>;

export const TrackSource = z.enum(['camera', 'microphone', 'screen']);
export type TrackSource = z.infer<typeof TrackSource>;

/** A stage track. `trackId` is chosen by the publisher and survives his rejoins. */
export const TrackInfo = z.object({
  trackId: z.string().min(8).max(64),
  ownerId: z.string(),
  source: TrackSource,
  kind: z.enum(['audio', 'video']),
});
export type TrackInfo = z.infer<typeof TrackInfo>;

/** Created paused; `media:resume` starts it. */
export const ConsumerParams = z.object({
  id: z.string(),
  producerId: z.string(),
  kind: z.enum(['audio', 'video']),
  rtpParameters: RtpParameters,
  type: z.string(),
  producerPaused: z.boolean(),
  track: TrackInfo,
});
export type ConsumerParams = z.infer<typeof ConsumerParams>;

/** `low`: lowest layers only; `audio`: no video. A hidden tab gets sound only. */
export const ViewerPreferences = z.object({
  mode: z.enum(['normal', 'low', 'audio']).default('normal'),
  hidden: z.boolean().default(false),
});
export type ViewerPreferences = z.infer<typeof ViewerPreferences>;

export const IceServer = z.object({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
});
export type IceServer = z.infer<typeof IceServer>;

/** "Details for nerds", asked for by hand. */
export const PeerDetails = z.object({
  sendBitrateBps: z.number(),
  availableOutgoingBitrateBps: z.number().optional(),
  rttMs: z.number().optional(),
  protocol: z.string().optional(),
  consumers: z.array(
    z.object({
      id: z.string(),
      source: TrackSource,
      spatialLayer: z.number().optional(),
      temporalLayer: z.number().optional(),
      score: z.number(),
      paused: z.boolean(),
    }),
  ),
});
export type PeerDetails = z.infer<typeof PeerDetails>;
