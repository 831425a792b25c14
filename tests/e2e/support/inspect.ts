import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits until the page shows its content: a heading, and nothing that is still loading. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1, h2').first(), page.url()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]:visible, .mantine-Skeleton-root:visible')).toHaveCount(0);
}

/** What axe finds serious or critical on the page: rule, the first places, and why. */
export async function accessibilityTroubles(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
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
