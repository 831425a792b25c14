import type {
  DtlsParameters,
  IceParameters,
  RtpParameters,
  TrackSource,
  TransportParams,
} from '@minber/shared/live/media';
import type { types } from 'mediasoup-client';
import { transportOptions, wireParameters } from './wire.ts';

export interface WantedProducer {
  transportId: string;
  trackId: string;
  source: TrackSource;
  kind: 'audio' | 'video';
  rtpParameters: RtpParameters;
}

/** What a publisher asks of the server. */
export interface PublishRequests {
  openSend(): Promise<TransportParams>;
  connect(transportId: string, dtlsParameters: DtlsParameters): Promise<unknown>;
  restartIce(transportId: string): Promise<IceParameters>;
  produce(wanted: WantedProducer): Promise<string>;
  pauseTrack(trackId: string, paused: boolean): Promise<unknown>;
  closeTrack(trackId: string): Promise<unknown>;
}

/** A send transport whose tracks carry `{source, trackId}` as their data. */
export async function openSendTransport(
  device: types.Device,
  requests: PublishRequests,
  iceServers: RTCIceServer[],
): Promise<types.Transport> {
  const transport = device.createSendTransport(transportOptions(await requests.openSend(), iceServers));
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    requests.connect(transport.id, dtlsParameters).then(done, failed);
  });
  transport.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
    const { source, trackId } = appData as { source: TrackSource; trackId: string };
    const wanted = { transportId: transport.id, trackId, source, kind, rtpParameters: wireParameters(rtpParameters) };
    requests.produce(wanted).then((id) => done({ id }), failed);
  });
  return transport;
}
