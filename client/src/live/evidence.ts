const PEAK_WINDOW_MS = 60_000;
/** Below this the stream itself was small, and says nothing about the line. */
const TELLING_BPS = 600_000;

export interface Evidence {
  /** Media arrived since the last answer. */
  receiving: boolean;
  /** What the line has lately been seen to carry, bits per second; absent when too little flowed to say. */
  estimateBps?: number;
}

/** Turns the byte counter of the receive transport into the answer to a ping. */
export class ReceivingEvidence {
  #last: { bytes: number; atMs: number } | undefined;
  #peaks: { bps: number; atMs: number }[] = [];

  /** `bytes`: media bytes received on this transport so far; undefined without one. `nowMs` is monotonic. */
  answer(bytes: number | undefined, nowMs: number): Evidence {
    const last = this.#last;
    this.#last = bytes === undefined ? undefined : { bytes, atMs: nowMs };
    if (bytes === undefined) return { receiving: false };
    // A new transport counts from nought again.
    const since = last && last.bytes <= bytes ? last : { bytes: 0, atMs: last?.atMs ?? nowMs };
    const grown = bytes - since.bytes;
    if (nowMs > since.atMs) this.#peaks.push({ bps: (grown * 8000) / (nowMs - since.atMs), atMs: nowMs });
    this.#peaks = this.#peaks.filter(({ atMs }) => nowMs - atMs <= PEAK_WINDOW_MS);
    return { receiving: grown > 0, ...this.estimate() };
  }

  estimate(): { estimateBps?: number } {
    const peak = Math.max(0, ...this.#peaks.map(({ bps }) => bps));
    return peak >= TELLING_BPS ? { estimateBps: Math.round(peak) } : {};
  }
}

/** Media bytes of all received tracks. */
export function mediaBytes(report: RTCStatsReport | undefined): number | undefined {
  if (!report) return undefined;
  let bytes = 0;
  for (const entry of report.values() as Iterable<{ type: string; bytesReceived?: number }>) {
    if (entry.type === 'inbound-rtp') bytes += entry.bytesReceived ?? 0;
  }
  return bytes;
}
