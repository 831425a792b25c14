import type { ConsumerParams, RtpCapabilities, RtpParameters, TransportParams } from '@minber/shared/live/media';
import type { types } from 'mediasoup-client';

/**
 * Contracts know only the outline of WebRTC parameters; mediasoup on both ends knows their inside. Here, and only
 * here, one is taken for the other.
 */
export function transportOptions(params: TransportParams, iceServers: RTCIceServer[]): types.TransportOptions {
  return { ...(params as unknown as types.TransportOptions), iceServers };
}

export function consumerOptions(params: ConsumerParams): types.ConsumerOptions {
  const { id, producerId, kind, rtpParameters, track } = params;
  return {
    id,
    producerId,
    kind,
    rtpParameters: rtpParameters as unknown as types.RtpParameters,
    // Sound and picture of one camera are played in step; the screen has a stream of its own.
    streamId: track.source === 'screen' ? track.trackId : track.ownerId,
  };
}

export function routerCapabilities(capabilities: RtpCapabilities): types.RtpCapabilities {
  return capabilities as unknown as types.RtpCapabilities;
}

export function wireCapabilities(capabilities: types.RtpCapabilities): RtpCapabilities {
  return capabilities as unknown as RtpCapabilities;
}

export function wireParameters(parameters: types.RtpParameters): RtpParameters {
  return parameters as unknown as RtpParameters;
}
