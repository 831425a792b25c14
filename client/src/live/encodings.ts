import type { TrackSource } from '@minber/shared/live/media';
import type { types } from 'mediasoup-client';

/** Speech survives losses (in-band FEC) and silence costs next to nothing (DTX). */
export const opusOptions: types.ProducerCodecOptions = { opusFec: true, opusDtx: true, opusStereo: false };

const CAMERA: types.RtpEncodingParameters[] = [
  { rid: 'q', scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
  { rid: 'h', scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: 'L1T3' },
  { rid: 'f', scaleResolutionDownBy: 1, maxBitrate: 1_100_000, scalabilityMode: 'L1T3' },
];

/** Text must stay sharp at any bandwidth, so both layers have full size: one slow, one quick. */
const SCREEN: types.RtpEncodingParameters[] = [
  { rid: 'q', maxBitrate: 250_000, maxFramerate: 5, scalabilityMode: 'L1T1' },
  { rid: 'f', maxBitrate: 1_500_000, maxFramerate: 15, scalabilityMode: 'L1T3' },
];

type Encoding = Pick<types.ProducerOptions, 'encodings' | 'codecOptions'>;

/** The simulcast layers of a source, and the hint what its picture is made of. */
export function encodingsFor(source: TrackSource, track: MediaStreamTrack): Encoding {
  if (source === 'microphone') return {};
  track.contentHint = source === 'screen' ? 'detail' : 'motion';
  return { encodings: source === 'screen' ? SCREEN : CAMERA };
}
