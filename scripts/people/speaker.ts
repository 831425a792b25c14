import { randomUUID } from 'node:crypto';
import { PeerConnection, type Track } from 'node-datachannel';
import { rtpCapabilities } from '../../media/src/index.ts';
import { rtpParameters } from '../../media/src/testing/publisher.ts';
import { rtpPacket, type Stream } from '../../media/src/testing/rtp.ts';
import { dtlsOf, offerOf } from '../../media/src/testing/sdp.ts';
import type { TransportParams } from '../../media/src/types.ts';
import type { JoinSnapshot } from '../../shared/src/live/contract.ts';
import type { DtlsParameters } from '../../shared/src/live/media.ts';
import { type Admission, Line } from './line.ts';

/** Of one Opus packet; a page sends as often. */
const PACKET_MS = 20;

/** Somebody on the stage who is heard: publishes sound over a real transport, and again after every failure. */
export class Speaker {
  readonly peerId = randomUUID();
  readonly trackId = randomUUID();
  readonly line: Line;
  /** What the last join answered. */
  snapshot: JoinSnapshot | undefined;
  #stream: Stream = { kind: 'audio', ssrc: 1_000 + Math.floor(Math.random() * 1e9), payloadBytes: 80 };
  #connection: PeerConnection | undefined;
  #track: Track | undefined;
  #timer: NodeJS.Timeout | undefined;
  #sent = 0;
  #since = performance.now();

  constructor(admission: Admission) {
    this.line = new Line(admission, () => this.#join());
    this.line.socket.on('presence:ping', (_: unknown, answer: (evidence: object) => void) => {
      answer({ receiving: false });
    });
  }

  async open(): Promise<void> {
    await this.line.open();
  }

  /** Says nothing for a while; the track stays. */
  async mute(paused: boolean): Promise<void> {
    await this.line.ask('media:pause-track', { trackId: this.trackId, paused });
  }

  close(): void {
    this.line.close();
    clearInterval(this.#timer);
    this.#connection?.close();
  }

  async #join(): Promise<JoinSnapshot> {
    const snapshot = await this.line.ask('seminar:join', {
      peerId: this.peerId,
      as: 'stage',
      rtpCapabilities: { ...rtpCapabilities },
      preferences: { mode: 'audio', hidden: true },
    });
    this.snapshot = snapshot;
    await this.#publish();
    return snapshot;
  }

  async #publish(): Promise<void> {
    const transport = (await this.line.ask('media:open-send', {})) as TransportParams;
    await this.#connect(transport);
    await this.line.ask('media:produce', {
      transportId: transport.id,
      trackId: this.trackId,
      source: 'microphone',
      kind: 'audio',
      rtpParameters: { ...rtpParameters([this.#stream]) },
    });
    this.#timer ??= setInterval(() => this.#send(), PACKET_MS);
  }

  async #connect(transport: TransportParams): Promise<void> {
    this.#connection?.close();
    const connection = new PeerConnection('speaker', { iceServers: [], bindAddress: '127.0.0.1' });
    this.#connection = connection;
    const answered = new Promise<string>((resolve) => connection.onLocalDescription(resolve));
    connection.onTrack((track) => {
      this.#track = track;
    });
    const media = { mid: 'audio', kind: 'audio', direction: 'recvonly', payloadType: 100, ssrcs: [] } as const;
    connection.setRemoteDescription(offerOf(transport, [{ ...media, ssrcs: [] }]), 'offer');
    const dtlsParameters = dtlsOf(await answered) as DtlsParameters;
    await this.line.ask('media:connect', { transportId: transport.id, dtlsParameters });
  }

  /** All that is due: a timer that was late is made up for. */
  #send(): void {
    const due = Math.floor((performance.now() - this.#since) / PACKET_MS);
    for (; this.#sent < due; this.#sent += 1) if (this.#track?.isOpen()) this.#speak(this.#track);
  }

  /** The server may die between the look and the word. */
  #speak(track: Track): void {
    try {
      track.sendMessageBinary(rtpPacket(this.#stream, this.#sent));
    } catch (thrown) {
      if (track.isOpen()) throw thrown;
    }
  }
}
