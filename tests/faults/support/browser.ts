import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { Scene } from '../../support/people/scene.ts';

/** By which way media comes to a page, and how much has come. */
export interface Way {
  packets: number;
  /** Of the page's own end: `host` where it reaches the server itself, `relay` through TURN. */
  kind: string;
  protocol: string;
  /** How the page reaches the relay. */
  relayProtocol: string | undefined;
}

interface Watched {
  connections: RTCPeerConnection[];
}

/** A real browser inside a network namespace, on the page of a viewer who is signed in. */
export async function watchFrom(
  namespace: string,
  { url, cast }: Scene,
  cookie: string,
): Promise<{ way(): Promise<Way>; close(): Promise<void> }> {
  const executable = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  if (!existsSync(executable)) throw new Error('There is no Chromium: install the package chromium.');
  const folder = mkdtempSync(join(tmpdir(), 'minber-browser-'));
  const wrapper = join(folder, 'chromium');
  writeFileSync(wrapper, `#!/bin/sh\nexec ip netns exec ${namespace} ${executable} "$@"\n`, { mode: 0o755 });
  const flags = ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: wrapper, args: [...flags, '--disable-quic'] });
  const close = async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // On plain HTTP a page knows its browser by this text only, and nobody's says `HeadlessChrome`.
    const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`;
    const context = await browser.newContext({ userAgent });
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
    const page = await context.newPage();
    await page.addInitScript(keepConnections);
    await page.goto(`${url}/seminars/${cast.seminarId}/room`);
    return { way: () => wayOf(page), close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

function keepConnections(): void {
  const kept: RTCPeerConnection[] = [];
  const Native = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      kept.push(this);
    }
  };
  (globalThis as unknown as Watched).connections = kept;
}

function wayOf(page: Page): Promise<Way> {
  return page.evaluate(async () => {
    const way: Way = { packets: 0, kind: '', protocol: '', relayProtocol: undefined };
    for (const connection of (globalThis as unknown as Watched).connections) {
      const report = await connection.getStats();
      for (const stat of report.values()) {
        if (stat.type === 'inbound-rtp') way.packets += stat.packetsReceived ?? 0;
        if (stat.type !== 'transport' || !stat.selectedCandidatePairId) continue;
        const local = report.get(report.get(stat.selectedCandidatePairId)?.localCandidateId);
        way.kind = local?.candidateType ?? '';
        way.protocol = local?.protocol ?? '';
        way.relayProtocol = local?.relayProtocol;
      }
    }
    return way;
  });
}
