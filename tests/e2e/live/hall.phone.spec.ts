import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { SessionReport } from '../../../shared/src/attendance/report.ts';
import { ok } from '../../support/world/answers.ts';
import { hearsSound, seesVideo } from '../support/flow.ts';
import { coordinator, newHall, openScreen, openTab, typeScreenCode } from '../support/hall.ts';
import { accessibilityTroubles, overflow } from '../support/inspect.ts';
import { ownAkims } from '../support/minber.ts';
import { planSeminar } from '../support/plan.ts';
import { endSession, startBroadcast, turnOn } from '../support/studio.ts';
import { bigWindow, expect, test } from '../support/test.ts';

const expected = ['akim-031', 'akim-032', 'akim-033', 'akim-034', 'akim-035', 'akim-036'];

/** How far a minute of the report may be from what was done here. */
const toleranceMs = 5000;

test('a hall is run from a phone: screen, check-in, message, roll-call, and a report that is right to seconds', async ({
  minber,
  stage,
}) => {
  test.setTimeout(240_000);
  const { hallId, name: hall } = await newHall(minber);
  const [own = ''] = ownAkims;
  const { seminarId, sessionId } = await planSeminar(minber, { own: [own], hall: { hallId, logins: expected } });
  const [early = '', undone = '', late = '', leaving = '', offline = '', missing = ''] = await Promise.all(
    expected.map((login) => minber.nameOf(login)),
  );
  const control = await stage.open('organiser', `/seminars/${seminarId}/control`, bigWindow);
  const tile = control.locator(`[data-tile="${hallId}"]`);
  const desk = await stage.open(coordinator, `/halls/${hallId}/desk/${seminarId}`);

  const screen = await test.step('the hall’s screen is paired by the six digits it shows', async () => {
    const { screen: page, code } = await openScreen(stage);
    await openTab(desk, 'Hall');
    await typeScreenCode(desk, code);
    await expect(page.getByText('Checked in: 0 of 6')).toBeVisible();
    await expect(desk.getByText('Screen connected').first()).toBeVisible();
    await expect(tile).toContainText('Screen ready');
    return page;
  });

  await test.step('one tap checks a person in, another takes it back, and the control room follows', async () => {
    await openTab(desk, 'People');
    await checkIn(desk, early);
    await checkIn(desk, leaving);
    await checkIn(desk, undone);
    await expect(tile).toContainText('3checked in of 6', { timeout: 5000 });
    await desk.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.getByRole('status', { name: '2 of 6 are in' })).toBeVisible();
    await expect(tile).toContainText('2checked in of 6', { timeout: 5000 });
  });

  await test.step('somebody who is on no list is written down', async () => {
    await desk.getByRole('button', { name: 'Walk-in' }).click();
    await desk.getByText('New guest').click();
    await desk.getByLabel('Surname').fill('Өтегенқызы');
    await desk.getByLabel('Given name').fill('Ұлжан');
    await desk.getByRole('button', { name: 'Write down and check in' }).click();
    await expect(line(desk, 'Өтегенқызы Ұлжан')).toContainText('Not on the list');
    await expect(tile).toContainText('3checked in of 6', { timeout: 5000 });
  });

  await test.step('the coordinator confirms that the sound is heard', async () => {
    await openTab(desk, 'Hall');
    await desk.getByRole('switch', { name: 'The sound is heard' }).press('Space');
    await expect(desk.getByText(/^Confirmed at/)).toBeVisible();
  });

  const host = await stage.open('host', `/seminars/${seminarId}/studio`, bigWindow);
  await turnOn(host, 'microphone', 'camera');
  await startBroadcast(host);
  const startedAt = Date.now();
  await seesVideo(screen);
  await hearsSound(screen);
  await expect(tile).toContainText('3present of 6');
  await expect(tile).toContainText('Screen receives');
  await openTab(desk, 'People');
  await checkIn(desk, late);
  const lateAt = Date.now();

  await test.step('a message of the organisers is shown on the screen and acknowledged at the Desk', async () => {
    await control.getByRole('button', { name: 'Message to halls' }).click();
    await control.getByLabel('Text').fill('Микрофонды тексеріңіздерші');
    await control.getByRole('button', { name: 'Send' }).click();
    await expect(screen.getByText('Микрофонды тексеріңіздерші')).toBeVisible();
    await desk.getByRole('button', { name: 'I have read it' }).click();
    await tile.click();
    await expect(control.getByText(/^Read \(.+\): Микрофонды тексеріңіздерші/)).toBeVisible();
    await control.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('without a line the Desk works on, and sends each deed once', async () => {
    const sent: string[] = [];
    desk.on('requestfinished', (request) => {
      if (!request.url().endsWith('/desk/actions')) return;
      sent.push(...request.postDataJSON().actions.map(({ actionId }: { actionId: string }) => actionId));
    });
    await desk.context().setOffline(true);
    await checkIn(desk, offline);
    await checkIn(desk, missing);
    await expect(desk.getByText('2 saved on this device, will be sent')).toBeVisible();
    await desk.context().setOffline(false);
    await expect(desk.getByText('2 saved on this device')).toHaveCount(0);
    await expect(tile).toContainText('6present of 6', { timeout: 5000 });
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(2);
  });

  await test.step('a roll-call asked from the control room opens on the Desk, and finds who is missing', async () => {
    const learner = await stage.open(own, `/seminars/${seminarId}/room`);
    await seesVideo(learner);
    await control.getByRole('button', { name: 'Ask for a roll-call' }).click();
    await control.getByRole('button', { name: 'Ask now' }).click();
    await expect(tile).toContainText(/Roll-call asked \d\d:\d\d, not answered/);
    await expect(control.getByText('Own devices: 0 of 1 confirmed')).toBeVisible();

    await expect(desk.getByText(/^Roll-call asked for at/)).toBeVisible();
    const save = desk.getByRole('button', { name: 'Save the roll-call' });
    await save.click();
    await expect(desk.getByText('Count the people in the hall and type the number.')).toBeVisible();
    for (const page of [desk, control, learner]) expect(await accessibilityTroubles(page)).toEqual([]);
    for (const page of [desk, learner]) expect(await overflow(page)).toBe(0);
    await desk.getByRole('button', { name: missing }).click();
    await expect(desk.getByText('Found 5 of 7')).toBeVisible();
    await desk.getByLabel('Heads counted').fill('6');
    await save.click();
    await expect(line(desk, missing)).toHaveAttribute('data-state', 'missing');
    await desk.getByRole('button', { name: 'Undo' }).click();
    await expect(line(desk, missing)).toHaveAttribute('data-state', 'in');
    await openTab(desk, 'Roll-call');
    await desk.getByRole('button', { name: missing }).click();
    await desk.getByLabel('Heads counted').fill('6');
    await save.click();
    await expect(control.getByText('Halls: 1 of 1 answered')).toBeVisible();
    await expect(tile).toContainText('Heads differ from the list by 1');

    await test.step('somebody on his own device confirms that he is there, after a reload too', async () => {
      const confirm = learner.getByRole('button', { name: 'Yes, I am here' });
      await expect(confirm).toBeVisible();
      await learner.reload();
      await confirm.click();
      await expect(confirm).toHaveCount(0);
      await expect(control.getByText('Own devices: 1 of 1 confirmed')).toBeVisible();
      await learner.reload();
      await seesVideo(learner);
      await expect(confirm).toHaveCount(0);
      await learner.context().close();
    });
  });

  await desk.getByRole('button', { name: `More: ${leaving}` }).click();
  await desk.getByRole('menuitem', { name: 'Check out' }).click();
  const leftAt = Date.now();
  await expect(tile).toContainText('4present of 6');

  await test.step('somebody who came for an absent person is written down as his substitute', async () => {
    await desk.getByRole('button', { name: `More: ${undone}` }).click();
    await desk.getByRole('menuitem', { name: 'A substitute came' }).click();
    await desk.getByText('Order', { exact: true }).click();
    expect(await accessibilityTroubles(desk)).toEqual([]);
    await desk.getByLabel('Number and date, who sent him').fill('№ 15');
    await desk.getByText('New guest').click();
    await desk.getByLabel('Surname').fill('Ізтілеуов');
    await desk.getByLabel('Given name').fill('Қанат');
    await desk.getByRole('button', { name: 'Write down and check in' }).click();
    await expect(desk.getByText('Represented by Ізтілеуов Қанат')).toBeVisible();
    await expect(tile).toContainText('5present of 6');
  });

  await host.bringToFront();
  await endSession(host);
  const endedAt = Date.now();

  const organiser = await minber.client('organiser');
  const report = await ok<SessionReport>(organiser.get(`/seminars/${seminarId}/sessions/${sessionId}/report`));
  const credited = (name: string) => report.lines.find((each) => each.name === name)?.creditedMs ?? -1;
  const near = (name: string, wantedMs: number) =>
    expect(Math.abs(credited(name) - wantedMs), `${name}: ${credited(name)} of ${wantedMs}`).toBeLessThan(toleranceMs);
  near(early, endedAt - startedAt);
  near('Өтегенқызы Ұлжан', endedAt - startedAt);
  near(late, endedAt - lateAt);
  near(leaving, leftAt - startedAt);
  expect(credited(undone)).toBe(0);
  const absent = report.lines.find(({ name }) => name === undone);
  expect(absent?.representedBy).toMatchObject({ name: 'Ізтілеуов Қанат', basis: 'Order № 15' });

  await test.step('the report is read and taken home as a file with Kazakh letters', async () => {
    const page = await stage.open('organiser', `/seminars/${seminarId}/sessions/${sessionId}/report`, {
      ...bigWindow,
      acceptDownloads: true,
    });
    await page.getByRole('table').getByText(hall).click();
    await expect(page.getByRole('row', { name: new RegExp(early) })).toContainText('Credited');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const file = await readFile(await download.path());
    expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file.toString('utf8')).toContain('Өтегенқызы Ұлжан');
  });
});

function line(desk: Page, name: string) {
  return desk.getByRole('listitem').filter({ hasText: name });
}

/** Types the beginning of the name and taps the line. */
async function checkIn(desk: Page, name: string): Promise<void> {
  await desk.getByRole('textbox', { name: 'Name or position' }).fill(name.slice(0, 6));
  await line(desk, name).getByRole('button').first().click();
  await expect(line(desk, name)).toHaveAttribute('data-state', 'in');
}
