import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Waits until the page shows its content: a heading, and nothing that is still loading. */
export async function settled(page: Page): Promise<void> {
  const isSettled = () => {
    const isSeen = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0;
    const shows = (selector: string) => [...document.querySelectorAll(selector)].some(isSeen);
    return shows('h1, h2') && !shows('[aria-busy="true"], .mantine-Skeleton-root');
  };
  // Looked at with each picture the browser draws.
  await page.waitForFunction(isSettled, undefined, { timeout: 15_000 }).catch(() => {
    throw new Error(`${page.url()} shows no heading, or goes on loading`);
  });
}

/** Everything that is not a violation is left out of what axe writes: to write it took most of its time. */
const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`;

/** What axe finds serious or critical on the page: rule, the first places, and why. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    for (const frame of page.frames()) await frame.evaluate(axe.source);
  const violations = await page.evaluate<axe.Result[]>(run);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`);
      return `${id}: ${places.join(' | ')}`.replace(/\s+/g, ' ');
    });
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
