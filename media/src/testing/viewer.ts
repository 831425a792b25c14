import { PeerConnection, type Track } from 'node-datachannel';
import { rtpCapabilities } from '../codecs.ts';
import type { ConsumerParams, JoinOptions, JoinResult, Room } from '../types.ts';
import { isRtcp } from './rtp.ts';
import { dtlsOf, offeredMedia, offerOf } from './sdp.ts';

/** A real WebRTC viewer: joins, connects, resumes, and counts what arrives by track. */
export class Viewer {
  readonly room: Room;
  readonly peerId: string;
  readonly result: JoinResult;
  #connection: PeerConnection;
  /** Held here: a track that nobody holds is collected, and falls silent. */
  #tracks: Track[] = [];
  #received = new Map<string, { packets: number; lastBytes: number }>();

  static async join(room: Room, peerId: string, options: Partial<JoinOptions> = {}): Promise<Viewer> {
    const result = await room.join(joinOptions(peerId, options));
    const viewer = new Viewer(room, peerId, result);
    await viewer.#connect();
    return viewer;
  }

  private constructor(room: Room, peerId: string, result: JoinResult) {
    this.room = room;
    this.peerId = peerId;
    this.result = result;
    this.#connection = new PeerConnection(peerId, { iceServers: [], bindAddress: '127.0.0.1' });
  }

  packets(trackId: string): number {
    return this.#received.get(trackId)?.packets ?? 0;
  }

  /** Size of the last packet of this track: in a synthetic stream it tells the layer. */
  lastBytes(trackId: string): number {
    return this.#received.get(trackId)?.lastBytes ?? 0;
  }

  close(): void {
    this.#connection.close();
  }

  async #connect(): Promise<void> {
    const { receiveTransport, consumers } = this.result;
    if (!receiveTransport || consumers.length === 0) return;
    const answered = new Promise<string>((resolve) => this.#connection.onLocalDescription(resolve));
    this.#connection.onTrack((track) => {
      const consumer = consumers.find(({ rtpParameters }) => rtpParameters.mid === track.mid());
      this.#tracks.push(track);
      if (consumer) track.onMessage((packet) => this.#count(consumer, packet));
    });
    const media = consumers.map(({ rtpParameters, kind }) => offeredMedia(rtpParameters, kind));
    this.#connection.setRemoteDescription(offerOf(receiveTransport, media), 'offer');
    await this.room.connect(this.peerId, receiveTransport.id, dtlsOf(await answered));
    await this.room.resume(
      this.peerId,
      consumers.map(({ id }) => id),
    );
  }

  #count(consumer: ConsumerParams, packet: Buffer): void {
    if (isRtcp(packet)) return;
    const { trackId } = consumer.track;
    this.#received.set(trackId, { packets: this.packets(trackId) + 1, lastBytes: packet.length });
  }
}

export function joinOptions(peerId: string, options: Partial<JoinOptions> = {}): JoinOptions {
  return {
    peerId,
    ownerId: `owner of ${peerId}`,
    rtpCapabilities,
    receive: true,
    essential: false,
    preferences: { mode: 'normal', hidden: false },
    initialBitrateBps: 10_000_000,
    ...options,
  };
}
