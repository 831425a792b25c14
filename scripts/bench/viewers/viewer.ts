import { PeerConnection, RtcpReceivingSession, type Track } from 'node-datachannel';
import { dtlsOf, offeredMedia, offerOf } from '../../../media/src/testing/sdp.ts';
import type { ConsumerParams } from '../../../media/src/types.ts';
import { type Count, Counter } from './counter.ts';
import { ABS_SEND_TIME, Feedback, TRANSPORT_CC } from './feedback.ts';
import type { Session } from './session.ts';

export interface Received {
  audio: Count;
  video: Count;
}

/** Milliseconds from the join to the first packet; a video consumer's first packet begins a key frame. */
export interface FirstPackets {
  audioMs: number | undefined;
  videoMs: number | undefined;
}

/** One viewer over real WebRTC: counts what it gets and reports to the sender as a browser would. */
export class Viewer {
  #session: Session;
  #connection: PeerConnection;
  #counters = { audio: new Counter(), video: new Counter() };
  #feedback: Feedback | undefined;
  #video: { track: Track; ssrc: number } | undefined;
  #joinedAt = 0;

  constructor(name: string, session: Session) {
    this.#session = session;
    this.#connection = new PeerConnection(name, { iceServers: [], bindAddress: '127.0.0.1' });
  }

  get received(): Received {
    return { audio: this.#counters.audio.count, video: this.#counters.video.count };
  }

  get firstPackets(): FirstPackets {
    const after = ({ firstAt }: Counter): number | undefined =>
      firstAt === undefined ? undefined : firstAt - this.#joinedAt;
    return { audioMs: after(this.#counters.audio), videoMs: after(this.#counters.video) };
  }

  async join(): Promise<void> {
    this.#joinedAt = performance.now();
    const { transport, consumers } = await this.#session.join();
    const answered = new Promise<string>((resolve) => this.#connection.onLocalDescription(resolve));
    this.#connection.onTrack((track) => {
      const consumer = consumers.find(({ rtpParameters }) => rtpParameters.mid === track.mid());
      if (consumer) this.#listen(track, consumer);
    });
    const media = consumers.map(({ rtpParameters, kind }) => offeredMedia(rtpParameters, kind));
    this.#connection.setRemoteDescription(offerOf(transport, media), 'offer');
    await this.#session.connect(transport.id, dtlsOf(await answered));
    await this.#session.resume(consumers);
  }

  /** Tells the sender which packets arrived. */
  report(): void {
    if (!this.#video?.track.isOpen()) return;
    const report = this.#feedback?.report(this.#video.ssrc);
    if (report) this.#video.track.sendMessageBinary(report);
  }

  async leave(): Promise<void> {
    this.#connection.close();
    await this.#session.leave();
  }

  #listen(track: Track, { kind, rtpParameters }: ConsumerParams): void {
    const idOf = (uri: string): number => rtpParameters.headerExtensions?.find((one) => one.uri === uri)?.id ?? 0;
    this.#feedback ??= new Feedback(idOf(TRANSPORT_CC), idOf(ABS_SEND_TIME));
    const counter = this.#counters[kind];
    const feedback = this.#feedback;
    if (kind === 'video') this.#video = { track, ssrc: rtpParameters.encodings?.[0]?.ssrc ?? 0 };
    track.setMediaHandler(new RtcpReceivingSession());
    track.onMessage((packet) => {
      const type = packet[1] ?? 0;
      if (type >= 192 && type <= 223) return;
      counter.add(packet);
      feedback.add(packet);
    });
  }
}
