import { expect, type Page } from '@playwright/test';
import { type Received, received } from './probe.ts';

/** Waits until the page decodes `frames` more pictures than now. */
export async function seesVideo(page: Page, frames = 20): Promise<void> {
  const before = (await received(page)).frames;
  await expect.poll(async () => (await received(page)).frames - before, { timeout: 20_000 }).toBeGreaterThan(frames);
}

/** Waits until the page plays out sound that is not silence. */
export async function hearsSound(page: Page): Promise<void> {
  const before = (await received(page)).audioEnergy;
  const grown = async () => (await received(page)).audioEnergy - before;
  await expect.poll(grown, { timeout: 20_000 }).toBeGreaterThan(0.001);
}

/** What arrived at the page while `work` ran. */
export async function receivedDuring(page: Page, work: () => Promise<unknown>): Promise<Received> {
  const before = await received(page);
  await work();
  const after = await received(page);
  const keys = Object.keys(after) as (keyof Received)[];
  return Object.fromEntries(keys.map((key) => [key, after[key] - before[key]])) as unknown as Received;
}

/** Waits until sound goes on and, for about a second of it, no picture comes: at most what was still under way. */
export async function seesNothing(page: Page): Promise<void> {
  const aSecondOfSound = 4000;
  const videoBytes = () =>
    receivedDuring(page, async () => {
      const before = (await received(page)).audioBytes;
      await expect.poll(async () => (await received(page)).audioBytes - before).toBeGreaterThan(aSecondOfSound);
    });
  await expect.poll(async () => (await videoBytes()).videoBytes, { timeout: 30_000 }).toBeLessThan(3000);
}
