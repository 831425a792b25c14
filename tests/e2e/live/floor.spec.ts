import type { Page } from '@playwright/test';
import { hearsSound, receivedDuring, seesVideo } from '../support/flow.ts';
import { coordinator, newHall, openScreen, openTab, typeScreenCode } from '../support/hall.ts';
import { ownAkims } from '../support/minber.ts';
import { planSeminar } from '../support/plan.ts';
import { received } from '../support/probe.ts';
import { slowness } from '../support/slowness.ts';
import { startBroadcast, turnOn } from '../support/studio.ts';
import { expect, smallWindow, test } from '../support/test.ts';

const [asking = '', watching = ''] = ownAkims;

test('an akim asks for the floor, is heard and seen by all while he has it, and not a moment longer', async ({
  minber,
  stage,
}) => {
  const { seminarId } = await planSeminar(minber, { own: [asking, watching] });
  const host = await stage.open('host', `/seminars/${seminarId}/studio`);
  await startBroadcast(host);
  const akim = await stage.open(asking, `/seminars/${seminarId}/room`);
  const viewer = await stage.open(watching, `/seminars/${seminarId}/room`, smallWindow);

  await askForTheFloor(akim, 'Ауыл бюджетіне кім қол қояды?');
  await expect(akim.getByText('Your place in the queue: 1')).toBeVisible();
  const request = host.getByRole('listitem').filter({ hasText: 'Ауыл бюджетіне кім қол қояды?' });
  await expect(request).toContainText(await minber.nameOf(asking));
  await request.getByRole('button', { name: 'Give the floor' }).click();

  const invitation = akim.getByRole('dialog', { name: 'The host gives you the floor' });
  await expect(invitation.locator('video')).toBeVisible();
  expect((await received(viewer)).videoBytes).toBe(0);
  const grantedAt = Date.now();
  await invitation.getByRole('button', { name: 'Speak' }).click();
  await expect.poll(async () => (await received(viewer)).frames, { intervals: [100] }).toBeGreaterThan(0);
  expect(Date.now() - grantedAt).toBeLessThan(3000 * slowness());
  await seesVideo(viewer);
  await hearsSound(viewer);
  await expect(viewer.locator('[data-picture]', { hasText: await minber.nameOf(asking) })).toContainText('ауылдық');
  await expect(akim.getByText('You have the floor: everyone hears you')).toBeVisible();

  await request.getByRole('button', { name: 'End the turn' }).click();
  await expect(viewer.locator('[data-picture]')).toHaveCount(0);
  await expect(akim.getByRole('button', { name: 'Ask for the floor' })).toBeVisible();
  await nothingComes(viewer);
});

test('who asks keeps his place through a reload, and may say not now', async ({ minber, stage }) => {
  const { seminarId } = await planSeminar(minber, { own: [asking, watching] });
  const host = await stage.open('host', `/seminars/${seminarId}/studio`);
  await startBroadcast(host);
  const akim = await stage.open(asking, `/seminars/${seminarId}/room`, smallWindow);
  await askForTheFloor(akim, 'Бірінші сұрақ');
  const other = await stage.open(watching, `/seminars/${seminarId}/room`, smallWindow);
  await askForTheFloor(other, 'Екінші сұрақ');
  await expect(other.getByText('Your place in the queue: 2')).toBeVisible();
  await akim.reload();
  await expect(akim.getByText('Your place in the queue: 1')).toBeVisible();

  await host.getByRole('button', { name: 'Give the floor' }).first().click();
  await akim.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await expect(host.getByRole('listitem').filter({ hasText: 'Бірінші сұрақ' })).toHaveCount(0);
  await expect(other.getByText('Your place in the queue: 1')).toBeVisible();
});

test('a hall takes the floor: the Desk asks, the screen speaks, and its loudspeaker goes low meanwhile', async ({
  minber,
  stage,
}) => {
  const { hallId } = await newHall(minber);
  const { seminarId } = await planSeminar(minber, { own: [watching], hall: { hallId, logins: [asking] } });
  const host = await stage.open('host', `/seminars/${seminarId}/studio`);
  await turnOn(host, 'microphone');
  const desk = await stage.open(coordinator, `/halls/${hallId}/desk/${seminarId}`, smallWindow);
  const { screen, code } = await openScreen(stage);
  await openTab(desk, 'Hall');
  await typeScreenCode(desk, code);
  await expect(screen.getByText('Checked in: 0 of 1')).toBeVisible();
  await startBroadcast(host);
  const viewer = await stage.open(watching, `/seminars/${seminarId}/room`, smallWindow);
  await hearsSound(screen);

  await desk.getByLabel('The hall’s question in one line').fill('Залдан сұрақ');
  await desk.getByRole('button', { name: 'Ask for the floor' }).click();
  await host.getByRole('button', { name: 'Give the floor' }).click();
  await desk.getByRole('button', { name: 'Accept' }).click();

  await expect(screen.getByText('Everyone hears you')).toBeVisible();
  await seesVideo(viewer, 5);
  await expect(viewer.locator('[data-picture]', { hasText: 'Test hall' })).toBeVisible();
  await expect.poll(() => volumes(screen)).toEqual([0.2]);

  await desk.getByRole('button', { name: 'We have finished' }).click();
  await expect(screen.getByText('Everyone hears you')).toHaveCount(0);
  await expect.poll(() => volumes(screen)).toEqual([1]);
  await expect(viewer.locator('[data-picture]', { hasText: 'Test hall' })).toHaveCount(0);
});

async function askForTheFloor(room: Page, question: string): Promise<void> {
  await room.getByRole('button', { name: 'Ask for the floor' }).click();
  await room.getByLabel('What is it about? One line').fill(question);
  await room.getByRole('button', { name: 'Raise hand' }).click();
}

/** Waits for a second in which only what keeps a line open came, and no media, whether or not the page wanted it. */
async function nothingComes(page: Page): Promise<void> {
  const aSecond = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  const bytes = async () => (await receivedDuring(page, aSecond)).lineBytes;
  await expect.poll(bytes, { timeout: 6000 }).toBeLessThan(1000);
}

/** How loud the page plays what it plays, 0 to 1 each. */
function volumes(page: Page): Promise<number[]> {
  return page.evaluate(() => window.minberProbe.volumes());
}
