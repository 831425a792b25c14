/** What arrived of one SSRC. */
export interface Count {
  packets: number;
  /** RTP bytes, headers included. */
  bytes: number;
  /** Packets that should have arrived, from the sequence numbers. */
  expected: number;
}

/** Counts the RTP packets of one consumer, and notes when the first one arrived. */
export class Counter {
  #packets = 0;
  #bytes = 0;
  #first: number | undefined;
  #highest = 0;
  #firstAt: number | undefined;

  get firstAt(): number | undefined {
    return this.#firstAt;
  }

  get count(): Count {
    const expected = this.#first === undefined ? 0 : this.#highest - this.#first + 1;
    return { packets: this.#packets, bytes: this.#bytes, expected };
  }

  add(packet: Buffer): void {
    const sequence = packet.readUInt16BE(2);
    this.#packets += 1;
    this.#bytes += packet.length;
    if (this.#first === undefined) {
      this.#first = this.#highest = sequence;
      this.#firstAt = performance.now();
      return;
    }
    // The distance from the highest so far, taken as signed 16 bits, so that wrapping and reordering count right.
    const ahead = ((sequence - this.#highest) << 16) >> 16;
    if (ahead > 0) this.#highest += ahead;
  }
}

export function difference(now: Count, before: Count): Count {
  return {
    packets: now.packets - before.packets,
    bytes: now.bytes - before.bytes,
    expected: now.expected - before.expected,
  };
}
