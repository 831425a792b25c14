import type { Browser, BrowserContext, Page } from '@playwright/test';
import { paintedId } from '../../shared/src/platform/given.ts';

/** Lighthouse's “slow 4G”: 1,638.4 kbit/s down, 150 ms a round trip; and its phone, four times slower than this machine. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1000) / 8,
  uploadThroughput: (675 * 1000) / 8,
};
const slowerCpu = 4;
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** Nothing larger is painted for so long: it was the largest. */
const restMs = 2500;

export interface Visit {
  /** Ms from the start of the navigation to the largest contentful paint, and what it painted. */
  lcpMs: number;
  painted: string;
  /** Ms until a link of the page's own is there to be clicked: painted by the server, it works before any script. */
  clickableMs: number;
  /** Ms until the app has taken the painted words' place and answers to what is done. */
  appMs: number;
  /** Ms to the page's first byte. */
  firstByteMs: number;
  /** Bytes over the line. */
  bytes: number;
}

/** Opens an address for the first time in a new browser profile, and once more. */
export async function visitTwice(
  browser: Browser,
  address: string,
  signIn: (context: BrowserContext) => Promise<void>,
): Promise<{ first: Visit; again: Visit }> {
  const context = await browser.newContext({ ...phone, locale: 'ru-RU' });
  try {
    await signIn(context);
    const page = await context.newPage();
    const first = await visit(page, address);
    // The app is kept on the device in the meantime, where somebody is signed in.
    await page.waitForTimeout(6000);
    return { first, again: await visit(page, address) };
  } finally {
    await context.close();
  }
}

async function visit(page: Page, address: string): Promise<Visit> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4g);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto('about:blank');
  await page.addInitScript(noteUse);
  bytes = 0;
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(restMs);
  await page.waitForFunction('window.used.app > 0', undefined, { timeout: 60_000 });
  const seen = await page.evaluate<Omit<Visit, 'bytes'>>(largestPaint);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.detach();
  return { ...seen, bytes };
}

/** Runs in the page before anything of its own. */
const noteUse = `(() => {
  const used = (window.used = {});
  const look = () => {
    const first = document.querySelector('main a[href]');
    if (first && used.clickable === undefined) used.clickable = performance.now();
    const isApp = first && !document.getElementById('${paintedId}');
    if (isApp && used.app === undefined) {
      used.app = 0;
      setTimeout(() => { used.app = performance.now(); }, 0);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
})()`;

/** Runs in the page. */
const largestPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    resolve({
      lcpMs: Math.round(last?.startTime ?? 0),
      painted: (last?.element?.tagName ?? '?') + ' ' + (last?.element?.textContent ?? '').slice(0, 40),
      clickableMs: Math.round(window.used.clickable ?? -1),
      appMs: Math.round(window.used.app ?? -1),
      firstByteMs: Math.round(performance.getEntriesByType('navigation')[0]?.responseStart ?? 0),
    });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;
