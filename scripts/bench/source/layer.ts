import { type Clip, FRAMES_PER_SECOND } from '../clip/encode.ts';
import { PAYLOAD_TYPE, RtpStream, vp8Payloads } from './rtp.ts';

const TICKS_PER_SECOND = 90_000;
/** As browsers pace: a key frame goes out over some time, not in one burst that overflows the viewers' sockets. */
const PACING = 2.5;

/** One simulcast layer: plays its frames in a circle, and jumps to a stored key frame when asked for one. */
export class Layer {
  readonly stream: RtpStream;
  #frames: Clip['layers'][number]['frames'];
  #bytesPerMs: number;
  #queue: Buffer[] = [];
  #credit = 0;
  #next = 0;
  #shown = 0;

  constructor(ssrc: number, { frames, bitrateBps }: Clip['layers'][number]) {
    this.stream = new RtpStream(ssrc, PAYLOAD_TYPE.video);
    this.#frames = frames;
    this.#bytesPerMs = (bitrateBps * PACING) / 8_000;
  }

  get timestamp(): number {
    return this.#shown * (TICKS_PER_SECOND / FRAMES_PER_SECOND);
  }

  jumpToKeyFrame(): void {
    for (let step = 0; step < this.#frames.length; step += 1) {
      const index = (this.#next + step) % this.#frames.length;
      if (!this.#frames[index]?.key) continue;
      this.#next = index;
      return;
    }
  }

  showNext(): void {
    const frame = this.#frames[this.#next];
    this.#next = (this.#next + 1) % this.#frames.length;
    this.#shown += 1;
    const parts = frame ? vp8Payloads(frame.data, this.#shown & 0x7fff) : [];
    for (const [index, part] of parts.entries()) {
      this.#queue.push(this.stream.packet(this.timestamp, index === parts.length - 1, ...part));
    }
  }

  /** The packets whose time has come, `elapsedMs` after the last call. */
  *due(elapsedMs: number): Generator<Buffer> {
    this.#credit = Math.min(this.#credit + elapsedMs * this.#bytesPerMs, this.#bytesPerMs * 10);
    while (this.#credit > 0) {
      const packet = this.#queue.shift();
      if (!packet) return;
      this.#credit -= packet.length;
      yield packet;
    }
  }
}
