import { PeerConnection, type Track } from 'node-datachannel';
import { isRtcp } from '../../media/src/testing/rtp.ts';
import { dtlsOf, type OfferedMedia, offeredMedia, offerOf } from '../../media/src/testing/sdp.ts';
import type { RtpParameters, TransportParams } from '../../media/src/types.ts';
import type { ConsumerParams, DtlsParameters, TransportParams as WireTransport } from '../../shared/src/live/media.ts';

/** The receiving end of one tab: ICE, DTLS and SRTP for real; knows what arrived and when. */
export class Receiver {
  readonly transport: WireTransport;
  packets = 0;
  /** `performance.now()` of the first and the last packet; 0 when none came. */
  firstAt = 0;
  lastAt = 0;
  /** The longest time between two packets since it was last asked to begin anew. */
  longestGapMs = 0;
  #sequences = new Map<Track, { first: number; highest: number; packets: number }>();
  #connection: PeerConnection;
  /** Held here: a track that nobody holds is collected, and falls silent. */
  #tracks: Track[] = [];
  #media: OfferedMedia[] = [];
  #connect: (dtlsParameters: DtlsParameters) => Promise<unknown>;

  /** `bindAddress`: the only interface it uses; undefined where a namespace has several. */
  constructor(
    transport: WireTransport,
    connect: (dtlsParameters: DtlsParameters) => Promise<unknown>,
    bindAddress: string | undefined,
  ) {
    this.transport = transport;
    this.#connect = connect;
    this.#connection = new PeerConnection('receiver', { iceServers: [], ...(bindAddress && { bindAddress }) });
    this.#connection.onTrack((track) => {
      this.#tracks.push(track);
      track.onMessage((packet) => this.#count(track, packet));
    });
  }

  /** Receives these from now on too. The first ones open the connection; resolves when the server knows of it. */
  async consume(consumers: readonly ConsumerParams[]): Promise<void> {
    const isFirst = this.#media.length === 0;
    const known = new Set(this.#media.map(({ mid }) => mid));
    const media = consumers.map(({ rtpParameters, kind }) => offeredMedia(rtpParameters as RtpParameters, kind));
    this.#media.push(...media.filter(({ mid }) => !known.has(mid)));
    if (this.#media.length === known.size) return;
    const answered = new Promise<string>((resolve) => this.#connection.onLocalDescription(resolve));
    this.#connection.setRemoteDescription(offerOf(this.transport as TransportParams, this.#media), 'offer');
    if (isFirst) await this.#connect(dtlsOf(await answered) as DtlsParameters);
  }

  /** Packets that should have come and have not, by their numbers. */
  get missing(): number {
    const streams = [...this.#sequences.values()];
    return streams.reduce((sum, { first, highest, packets }) => sum + highest - first + 1 - packets, 0);
  }

  measureGapsAnew(): void {
    this.longestGapMs = 0;
  }

  close(): void {
    this.#connection.close();
  }

  #count(track: Track, packet: Buffer): void {
    if (isRtcp(packet)) return;
    const number = packet.readUInt16BE(2);
    const known = this.#sequences.get(track);
    if (known) {
      // Numbers are of 16 bits: the nearest to the highest one so far is meant.
      const step = ((number - known.highest + 0x18000) & 0xffff) - 0x8000;
      known.highest = Math.max(known.highest, known.highest + step);
      known.packets += 1;
    } else this.#sequences.set(track, { first: number, highest: number, packets: 1 });
    const now = performance.now();
    if (this.lastAt > 0) this.longestGapMs = Math.max(this.longestGapMs, now - this.lastAt);
    this.firstAt ||= now;
    this.lastAt = now;
    this.packets += 1;
  }
}
