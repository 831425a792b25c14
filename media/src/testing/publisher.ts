import { PeerConnection, type Track } from 'node-datachannel';
import type { Room, RtpParameters, TrackSource, TransportParams } from '../types.ts';
import { AUDIO_LEVEL_ID, rtpPacket, type Stream, senderReport } from './rtp.ts';
import { dtlsOf, offerOf } from './sdp.ts';
import { joinOptions } from './viewer.ts';

/** Payload sizes of the synthetic camera's layers, so that a viewer can tell which one it gets. */
export const LAYER_BYTES = [100, 300, 900];

/** A real WebRTC publisher of a synthetic camera (three layers) and microphone. */
export class Publisher {
  readonly room: Room;
  readonly ownerId: string;
  readonly peerId: string;
  readonly transport: TransportParams;
  #connection: PeerConnection;
  #tracks = new Map<string, Track>();
  #sending: { track: string; stream: Stream }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sent = 0;

  /** Joins, is given the right to publish, and connects; sends nothing yet. */
  static async enter(room: Room, ownerId: string): Promise<Publisher> {
    const peerId = `peer of ${ownerId}`;
    await room.join(joinOptions(peerId, { ownerId, essential: true }));
    room.allowPublish(ownerId, ['camera', 'microphone', 'screen']);
    const publisher = new Publisher(room, ownerId, peerId, await room.openSend(peerId));
    await publisher.#connect();
    return publisher;
  }

  private constructor(room: Room, ownerId: string, peerId: string, transport: TransportParams) {
    this.room = room;
    this.ownerId = ownerId;
    this.peerId = peerId;
    this.transport = transport;
    this.#connection = new PeerConnection(peerId, { iceServers: [], bindAddress: '127.0.0.1' });
  }

  async publish(source: TrackSource, trackId = `${this.ownerId} ${source}`): Promise<string> {
    const kind = source === 'microphone' ? 'audio' : 'video';
    const base = 1_000 + Math.floor(Math.random() * 1e9);
    const bytes = kind === 'audio' ? [80] : LAYER_BYTES;
    const streams = bytes.map((payloadBytes, layer): Stream => ({ kind, ssrc: base + layer, payloadBytes }));
    await this.room.produce(
      this.peerId,
      this.transport.id,
      { trackId, ownerId: this.ownerId, source, kind },
      rtpParameters(streams),
    );
    for (const stream of streams) this.#sending.push({ track: kind, stream });
    this.#timer ??= setInterval(() => this.#send(), 20);
    return trackId;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#connection.close();
  }

  async #connect(): Promise<void> {
    const answered = new Promise<string>((resolve) => this.#connection.onLocalDescription(resolve));
    const open = Promise.withResolvers<void>();
    this.#connection.onTrack((track) => {
      this.#tracks.set(track.mid(), track);
      track.onOpen(() => open.resolve());
    });
    this.#connection.setRemoteDescription(
      offerOf(this.transport, [
        { mid: 'audio', kind: 'audio', direction: 'recvonly', payloadType: 100, ssrcs: [] },
        { mid: 'video', kind: 'video', direction: 'recvonly', payloadType: 101, ssrcs: [] },
      ]),
      'offer',
    );
    await this.room.connect(this.peerId, this.transport.id, dtlsOf(await answered));
    await open.promise;
  }

  #send(): void {
    this.#sent += 1;
    for (const { track: mid, stream } of this.#sending) {
      const track = this.#tracks.get(mid);
      if (!track?.isOpen()) continue;
      if (this.#sent % 10 === 1) track.sendMessageBinary(senderReport(stream, this.#sent));
      track.sendMessageBinary(rtpPacket(stream, this.#sent));
    }
  }
}

export function rtpParameters(streams: Stream[]): RtpParameters {
  const encodings = streams.map(({ ssrc }) => ({ ssrc }));
  return streams[0]?.kind === 'audio'
    ? {
        codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 }],
        headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: AUDIO_LEVEL_ID }],
        encodings,
      }
    : {
        codecs: [
          {
            mimeType: 'video/VP8',
            payloadType: 101,
            clockRate: 90_000,
            rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
          },
        ],
        encodings,
      };
}
