/** What a received track looks like on the wire, between two readings. */
export interface TrackNumbers {
  trackIdentifier: string;
  kind: 'audio' | 'video';
  bitrateBps: number;
  lostShare: number;
  jitterMs: number;
  width: number | undefined;
  height: number | undefined;
  framesPerSecond: number | undefined;
  freezes: number;
  codec: string | undefined;
}

export interface ReceiveNumbers {
  atMs: number;
  tracks: TrackNumbers[];
  rttMs: number | undefined;
  /** `udp`, `tcp` or `relay`. */
  path: string | undefined;
}

/** `none`: nothing is being received. */
export type Quality = 'good' | 'fair' | 'poor' | 'none';

interface Entry {
  id: string;
  type: string;
  timestamp: number;
  kind?: 'audio' | 'video';
  trackIdentifier?: string;
  mid?: string;
  bytesReceived?: number;
  packetsReceived?: number;
  packetsLost?: number;
  jitter?: number;
  frameWidth?: number;
  frameHeight?: number;
  framesPerSecond?: number;
  freezeCount?: number;
  codecId?: string;
  mimeType?: string;
  nominated?: boolean;
  state?: string;
  currentRoundTripTime?: number;
  localCandidateId?: string;
  protocol?: string;
  candidateType?: string;
}

/** The counters of one reading, to be set against the next. */
export class ReceiveReader {
  #before = new Map<string, Entry>();

  /** Rates and shares since the last reading; the first one gives the averages since the start as nought. */
  read(report: RTCStatsReport): ReceiveNumbers {
    const entries = new Map<string, Entry>();
    for (const [id, entry] of report as unknown as Iterable<[string, Entry]>) entries.set(id, entry);
    const inbound = [...entries.values()].filter(({ type, mid }) => type === 'inbound-rtp' && mid !== 'probator');
    const tracks = inbound.map((entry) => this.#track(entry, entries));
    this.#before = new Map(inbound.map((entry) => [entry.id, entry]));
    const pair = [...entries.values()].find((entry) => entry.type === 'candidate-pair' && entry.nominated);
    const local = entries.get(pair?.localCandidateId ?? '');
    return {
      atMs: inbound[0]?.timestamp ?? 0,
      tracks,
      rttMs: pair?.currentRoundTripTime === undefined ? undefined : Math.round(pair.currentRoundTripTime * 1000),
      path: local?.candidateType === 'relay' ? 'relay' : local?.protocol,
    };
  }

  #track(now: Entry, entries: Map<string, Entry>): TrackNumbers {
    const before = this.#before.get(now.id) ?? now;
    const grown = (key: 'bytesReceived' | 'packetsReceived' | 'packetsLost' | 'freezeCount') =>
      Math.max(0, (now[key] ?? 0) - (before[key] ?? 0));
    const elapsedMs = now.timestamp - before.timestamp;
    const [received, lost] = [grown('packetsReceived'), grown('packetsLost')];
    return {
      trackIdentifier: now.trackIdentifier ?? now.id,
      kind: now.kind ?? 'video',
      bitrateBps: elapsedMs > 0 ? Math.round((grown('bytesReceived') * 8000) / elapsedMs) : 0,
      lostShare: received + lost > 0 ? lost / (received + lost) : 0,
      jitterMs: Math.round((now.jitter ?? 0) * 1000),
      width: now.frameWidth,
      height: now.frameHeight,
      framesPerSecond: now.framesPerSecond,
      freezes: grown('freezeCount'),
      codec: entries.get(now.codecId ?? '')?.mimeType?.split('/')[1],
    };
  }
}

/** What the line is like, as one word. */
export function qualityOf(numbers: ReceiveNumbers): Quality {
  if (numbers.tracks.every(({ bitrateBps }) => bitrateBps === 0)) return 'none';
  const lost = Math.max(...numbers.tracks.map(({ lostShare }) => lostShare));
  const jitter = Math.max(...numbers.tracks.map(({ jitterMs }) => jitterMs));
  const freezes = numbers.tracks.reduce((sum, each) => sum + each.freezes, 0);
  const rtt = numbers.rttMs ?? 0;
  if (lost > 0.08 || rtt > 800 || jitter > 150 || freezes > 1) return 'poor';
  if (lost > 0.02 || rtt > 350 || jitter > 60 || freezes > 0) return 'fair';
  return 'good';
}
