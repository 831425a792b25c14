import type { Browser, BrowserContext, Page } from '@playwright/test';

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
  bytes = 0;
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(restMs);
  const seen = await page.evaluate<Omit<Visit, 'bytes'>>(largestPaint);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await devtools.detach();
  return { ...seen, bytes };
}

/** Runs in the page. */
const largestPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    resolve({
      lcpMs: Math.round(last?.startTime ?? 0),
      painted: (last?.element?.tagName ?? '?') + ' ' + (last?.element?.textContent ?? '').slice(0, 40),
      firstByteMs: Math.round(performance.getEntriesByType('navigation')[0]?.responseStart ?? 0),
    });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;
