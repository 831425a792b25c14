import { extensionOffset } from './extensions.ts';

export const TRANSPORT_CC = 'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01';
export const ABS_SEND_TIME = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time';

const TICKS_PER_REFERENCE = 256;
const SYMBOLS_PER_CHUNK = 7;
const MAX_PACKETS = 200;

/**
 * Transport-wide congestion control feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01), which the library
 * doesn't send by itself. Packets are reported with the time at which they were sent: an uncongested path, free of this
 * process's own scheduling, but with every real loss.
 */
export class Feedback {
  #sequenceId: number;
  #timeId: number;
  #arrived = new Map<number, number>();
  #next: number | undefined;
  #count = 0;

  /** Ids of the two header extensions. */
  constructor(sequenceId: number, timeId: number) {
    this.#sequenceId = sequenceId;
    this.#timeId = timeId;
  }

  add(packet: Buffer): void {
    const sequence = extensionOffset(packet, this.#sequenceId);
    const time = extensionOffset(packet, this.#timeId);
    if (sequence === undefined || time === undefined) return;
    // 6.18 fixed-point seconds to ticks of 250 microseconds.
    this.#arrived.set(packet.readUInt16BE(sequence), Math.round((packet.readUIntBE(time, 3) * 4_000) / 2 ** 18));
  }

  /** The report about everything since the last one; undefined when nothing arrived. */
  report(mediaSsrc: number): Buffer | undefined {
    if (this.#arrived.size === 0) return undefined;
    const numbers = [...this.#arrived.keys()];
    this.#next ??= numbers[0] ?? 0;
    const from = this.#next;
    const ahead = (number: number): number => ((number - from) << 16) >> 16;
    const last = Math.min(MAX_PACKETS, Math.max(...numbers.map(ahead)) + 1);
    if (last <= 0) return this.#forget(undefined);
    const times = Array.from({ length: last }, (_, index) => this.#arrived.get((from + index) & 0xffff));
    this.#next = (from + last) & 0xffff;
    return this.#forget(this.#encode(mediaSsrc, from, times));
  }

  #forget<T>(report: T): T {
    this.#arrived.clear();
    return report;
  }

  #encode(mediaSsrc: number, base: number, times: (number | undefined)[]): Buffer | undefined {
    const first = times.find((time) => time !== undefined);
    if (first === undefined) return undefined;
    const reference = Math.floor(first / TICKS_PER_REFERENCE);
    const { symbols, deltas } = deltasOf(times, reference * TICKS_PER_REFERENCE);
    const chunks: number[] = [];
    for (let at = 0; at < symbols.length; at += SYMBOLS_PER_CHUNK) chunks.push(...chunkOf(symbols, at));
    const body = [...chunks, ...deltas];
    while (body.length % 4 !== 0) body.push(0);
    const head = Buffer.alloc(20);
    head.set([0x8f, 205]);
    head.writeUInt16BE((head.length + body.length) / 4 - 1, 2);
    head.writeUInt32BE(1, 4);
    head.writeUInt32BE(mediaSsrc, 8);
    head.writeUInt16BE(base, 12);
    head.writeUInt16BE(times.length, 14);
    head.writeUIntBE(reference & 0xffffff, 16, 3);
    head[19] = this.#count++ & 0xff;
    return Buffer.concat([head, Buffer.from(body)]);
  }
}

/** Symbol 0: not received, 1: small delta in one byte, 2: large or negative delta in two. */
function deltasOf(times: (number | undefined)[], reference: number): { symbols: number[]; deltas: number[] } {
  const symbols: number[] = [];
  const deltas: number[] = [];
  let previous = reference;
  for (const time of times) {
    if (time === undefined) {
      symbols.push(0);
      continue;
    }
    const delta = Math.max(-32_768, Math.min(32_767, time - previous));
    previous = time;
    const small = delta >= 0 && delta <= 255;
    symbols.push(small ? 1 : 2);
    deltas.push(...(small ? [delta] : [(delta >> 8) & 0xff, delta & 0xff]));
  }
  return { symbols, deltas };
}

/** A status vector chunk of seven two-bit symbols. */
function chunkOf(symbols: number[], at: number): [number, number] {
  let chunk = 0xc000;
  for (let index = 0; index < SYMBOLS_PER_CHUNK; index += 1) {
    chunk |= (symbols[at + index] ?? 0) << (2 * (SYMBOLS_PER_CHUNK - 1 - index));
  }
  return [chunk >> 8, chunk & 0xff];
}
