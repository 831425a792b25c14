import type { Page } from '@playwright/test';
import { hearsSound, seesNothing, seesVideo } from '../support/flow.ts';
import { ownAkims } from '../support/minber.ts';
import { planSeminar } from '../support/plan.ts';
import { received } from '../support/probe.ts';
import { endSession, startBroadcast, turnOn } from '../support/studio.ts';
import { expect, smallWindow, test } from '../support/test.ts';

const [first = '', second = '', third = ''] = ownAkims;

test('a seminar is led from the studio, and three viewers see, hear and read who speaks', async ({ minber, stage }) => {
  const { seminarId } = await planSeminar(minber, { own: [first, second, third] });
  const host = await stage.open('host', `/seminars/${seminarId}/studio`);
  await turnOn(host, 'microphone');
  await startBroadcast(host);
  const viewers = await Promise.all(
    [first, second, third].map((login) => stage.open(login, `/seminars/${seminarId}/room`, smallWindow)),
  );
  const speaker = await stage.open('speaker', `/seminars/${seminarId}/studio`);
  await turnOn(speaker, 'microphone', 'camera', 'screen');

  const name = await minber.nameOf('speaker');
  for (const viewer of viewers) {
    await seesVideo(viewer);
    await hearsSound(viewer);
    const picture = viewer.locator('[data-kind="person"]', { hasText: name });
    await expect(picture).toContainText('Аға оқытушы');
    await expect(viewer.locator('[data-kind="screen"]')).toContainText(`Screen: ${name}`);
  }

  await test.step('a break stops picture and sound for everyone, and going on brings them back', async () => {
    await host.getByRole('button', { name: 'Pause' }).click();
    for (const viewer of viewers) await expect(viewer.getByRole('heading', { name: 'A break' })).toBeVisible();
    await host.getByRole('button', { name: 'Go on' }).click();
    for (const viewer of viewers) {
      await seesVideo(viewer);
      await hearsSound(viewer);
    }
  });

  await test.step('the end is told to everyone, with the way to one’s own attendance', async () => {
    await endSession(host);
    for (const viewer of viewers) {
      await expect(viewer.getByRole('heading', { name: 'The seminar is over' })).toBeVisible();
      await expect(viewer.getByRole('link', { name: 'My attendance' })).toBeVisible();
    }
  });
  expect(stage.complaints).toEqual([]);
});

test('low data and sound only take less from the line, and a hidden page no picture at all', async ({
  minber,
  stage,
}) => {
  const { seminarId } = await planSeminar(minber, { own: [first] });
  const host = await stage.open('host', `/seminars/${seminarId}/studio`);
  await turnOn(host, 'microphone', 'camera');
  await startBroadcast(host);
  const viewer = await stage.open(first, `/seminars/${seminarId}/room`);
  await seesVideo(viewer);
  await expect.poll(async () => (await received(viewer)).width, { timeout: 30_000 }).toBe(1280);

  await chooseMode(viewer, 'Low data');
  await expect.poll(async () => (await received(viewer)).width).toBeLessThanOrEqual(320);

  await chooseMode(viewer, 'Sound only');
  await expect(viewer.getByText('Sound only: pictures are switched off')).toBeVisible();
  await seesNothing(viewer);
  await hearsSound(viewer);

  await chooseMode(viewer, 'Best the line allows');
  await seesVideo(viewer);

  await hide(viewer, true);
  await seesNothing(viewer);
  await hearsSound(viewer);
  await hide(viewer, false);
  await seesVideo(viewer);
});

async function chooseMode(viewer: Page, mode: string): Promise<void> {
  await viewer.getByRole('button', { name: 'More' }).click();
  await viewer.getByRole('radio', { name: mode }).check();
  await viewer.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

/** The tab goes behind another one, or comes back. A browser without windows hides nothing, so the page is told so. */
async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
