import { type Clip, FRAMES_PER_SECOND } from '../clip/encode.ts';
import { Layer } from './layer.ts';
import { PAYLOAD_TYPE, RtpStream, requestsIn } from './rtp.ts';

const TICK_MS = 2;
const SOUND_MS = 20;
const SOUND_TICKS = 960;

/** Where packets go. */
export interface Sink {
  audio(packet: Buffer): void;
  video(packet: Buffer): void;
}

/** Plays the clip in real time: three layers and sound, with sender reports every second. */
export class Player {
  readonly layers: Layer[];
  readonly sound: RtpStream;
  /** How often a key frame was asked for. */
  asked = 0;
  /** Packets sent again because the SFU missed them. */
  repeated = 0;
  #clip: Clip;
  #sink: Sink;
  #timer: NodeJS.Timeout | undefined;
  #startedAt = 0;
  #lastTick = 0;
  #frames = 0;
  #sounds = 0;
  #reports = 0;

  constructor(clip: Clip, sink: Sink) {
    const first = 1_000_000 + Math.floor(Math.random() * 1e9);
    this.#clip = clip;
    this.#sink = sink;
    this.sound = new RtpStream(first, PAYLOAD_TYPE.audio);
    this.layers = clip.layers.map((layer, index) => new Layer(first + 1 + index, layer));
  }

  start(): void {
    this.#startedAt = this.#lastTick = performance.now();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Answers the SFU's requests as a browser does: key frames, and lost packets once more. */
  control(rtcp: Buffer): void {
    const { keyFrames, packets } = requestsIn(rtcp);
    for (const ssrc of keyFrames) {
      this.asked += 1;
      this.#layer(ssrc)?.jumpToKeyFrame();
    }
    for (const { ssrc, sequence } of packets) {
      const packet = this.#layer(ssrc)?.stream.again(sequence);
      if (!packet) continue;
      this.repeated += 1;
      this.#sink.video(packet);
    }
  }

  #layer(ssrc: number): Layer | undefined {
    return this.layers.find(({ stream }) => stream.ssrc === ssrc);
  }

  #tick(): void {
    const now = performance.now();
    const playedMs = now - this.#startedAt;
    for (; this.#frames < (playedMs * FRAMES_PER_SECOND) / 1000; this.#frames += 1) {
      for (const layer of this.layers) layer.showNext();
    }
    for (; this.#sounds < playedMs / SOUND_MS; this.#sounds += 1) this.#playSound();
    for (const layer of this.layers) for (const packet of layer.due(now - this.#lastTick)) this.#sink.video(packet);
    for (; this.#reports < playedMs / 1000; this.#reports += 1) this.#report();
    this.#lastTick = now;
  }

  #playSound(): void {
    const packet = this.#clip.sound[this.#sounds % this.#clip.sound.length];
    if (packet) this.#sink.audio(this.sound.packet(this.#sounds * SOUND_TICKS, false, packet));
  }

  #report(): void {
    const wallMs = performance.timeOrigin + performance.now();
    this.#sink.audio(this.sound.senderReport(this.#sounds * SOUND_TICKS, wallMs));
    for (const layer of this.layers) this.#sink.video(layer.stream.senderReport(layer.timestamp, wallMs));
  }
}
