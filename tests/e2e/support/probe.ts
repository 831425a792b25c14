import type { Page } from '@playwright/test';

/** What a page has received and decoded since it was loaded, over all its open connections. */
export interface Received {
  frames: number;
  videoBytes: number;
  /** The widest picture that is being decoded now. */
  width: number;
  audioEnergy: number;
  audioBytes: number;
  /** Everything that came over the lines, whatever it was. */
  lineBytes: number;
  /** Connections that are open, whether or not they work. */
  connections: number;
}

interface Probe {
  received(): Promise<Received>;
  gaps: { longestVideoMs: number; longestAudioMs: number; blank: number; backAt: number; stop(): void } | null;
  watchGaps(): void;
  /** Of everything the page plays now. */
  volumes(): number[];
}

declare global {
  interface Window {
    minberProbe: Probe;
  }
}

/** Put into every page before its own scripts: keeps the connections it opens, to count what arrives on them. */
export function installProbe(): void {
  const peers: RTCPeerConnection[] = [];
  const Native = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      peers.push(this);
    }
  };

  const players: HTMLAudioElement[] = [];
  const NativeAudio = globalThis.Audio;
  globalThis.Audio = class extends NativeAudio {
    constructor(source?: string) {
      super(source);
      players.push(this);
    }
  };

  async function received(): Promise<Received> {
    const sum = { frames: 0, videoBytes: 0, width: 0, audioEnergy: 0, audioBytes: 0, lineBytes: 0, connections: 0 };
    for (const peer of peers) {
      if (peer.connectionState === 'closed') continue;
      sum.connections += 1;
      for (const stat of (await peer.getStats()).values()) {
        if (stat.type === 'transport') sum.lineBytes += stat.bytesReceived ?? 0;
        if (stat.type !== 'inbound-rtp') continue;
        if (stat.kind === 'video') {
          sum.frames += stat.framesDecoded ?? 0;
          sum.videoBytes += stat.bytesReceived ?? 0;
          if ((stat.framesPerSecond ?? 0) > 0) sum.width = Math.max(sum.width, stat.frameWidth ?? 0);
        } else {
          sum.audioEnergy += stat.totalAudioEnergy ?? 0;
          sum.audioBytes += stat.bytesReceived ?? 0;
        }
      }
    }
    return sum;
  }

  /** Looks ten times a second how long nothing new was decoded, and whether the page shows anything at all. */
  function watchGaps(): void {
    const last = { frames: 0, audio: 0, videoAt: performance.now(), audioAt: performance.now() };
    const gaps = { longestVideoMs: 0, longestAudioMs: 0, blank: 0, backAt: 0, stop: () => clearInterval(timer) };
    const timer = setInterval(async () => {
      if (!document.getElementById('root')?.textContent?.trim()) gaps.blank += 1;
      const { frames, audioBytes } = await received();
      const now = performance.now();
      gaps.longestVideoMs = Math.max(gaps.longestVideoMs, now - last.videoAt);
      gaps.longestAudioMs = Math.max(gaps.longestAudioMs, now - last.audioAt);
      if (now - last.videoAt > 500 && frames !== last.frames && frames > 0) gaps.backAt = now;
      if (frames !== last.frames && frames > 0) Object.assign(last, { frames, videoAt: now });
      if (audioBytes !== last.audio && audioBytes > 0) Object.assign(last, { audio: audioBytes, audioAt: now });
    }, 100);
    probe.gaps?.stop();
    probe.gaps = gaps;
  }

  const probe: Probe = {
    received,
    watchGaps,
    gaps: null,
    volumes: () => players.filter(({ srcObject }) => srcObject !== null).map(({ volume }) => volume),
  };
  window.minberProbe = probe;
}

export function received(page: Page): Promise<Received> {
  return page.evaluate(() => window.minberProbe.received());
}
