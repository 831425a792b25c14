import type { SessionReport } from '../../shared/src/attendance/report.ts';
import { ok } from '../support/world/answers.ts';
import { ownAkims } from './support/minber.ts';
import { pastSession } from './support/pages.ts';
import { slowness } from './support/slowness.ts';
import { bigWindow, expect, test } from './support/test.ts';

/** In milliseconds, and the same time as a field of the page shows it (the demo lives in Almaty, UTC+5). */
const minuteMs = 60_000;
const fieldTime = (instant: number) => new Date(instant + 5 * 60 * minuteMs).toISOString().slice(0, 19);

test('an organiser brings a report from draft to a signed version that anybody can verify', async ({
  minber,
  stage,
}) => {
  const { seminarId, sessionId } = await pastSession(minber);
  const path = `/seminars/${seminarId}/sessions/${sessionId}/report`;
  const organiser = await minber.client('organiser');
  const report = () => ok<SessionReport>(organiser.get(path));
  const [own = ''] = ownAkims;

  await test.step('a learner reads what was counted and objects to it', async () => {
    const page = await stage.open(own, `/seminars/${seminarId}/mine`, bigWindow);
    await page.getByRole('button', { name: 'Object', exact: true }).first().click();
    await page.getByRole('textbox', { name: 'What is wrong' }).fill('I was there from the first minute on.');
    await page.getByRole('button', { name: 'Send the objection' }).click();
    await expect(page.getByText('Waits for an answer', { exact: true })).toBeVisible();
    await page.context().close();
  });

  const page = await stage.open('organiser', `${path}?view=signed`, { ...bigWindow, acceptDownloads: true });

  await test.step('the true start is corrected after seeing whom it changes', async () => {
    const before = await report();
    const start = (before.live[0]?.from ?? 0) + minuteMs;
    await page.getByRole('button', { name: 'Correct the session’s times' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('When the session really began').fill(fieldTime(start));
    await dialog.getByRole('button', { name: 'See what changes' }).click();
    await expect(dialog.getByText(/of \d+ lines change/)).toBeVisible();
    expect((await report()).corrections).toHaveLength(before.corrections.length);
    await dialog.getByRole('button', { name: 'Sign' }).click();
    await expect(dialog.getByText('At least 5 characters', { exact: true })).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The host was still greeting the halls');
    await dialog.getByRole('button', { name: 'Sign' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('listitem').filter({ hasText: 'The host was still greeting the halls' })).toBeVisible();
    expect((await report()).liveMs).toBeLessThanOrEqual(before.liveMs - minuteMs + 1000);
  });

  await test.step('a conflict is explained and resolved with a note', async () => {
    await openPart('Conflicts');
    const open = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Resolve with a note' }) });
    await expect(open.first()).toBeVisible();
    const count = await open.count();
    await open.first().getByRole('button', { name: 'Resolve with a note' }).click();
    await page.getByRole('textbox', { name: 'What was found out' }).fill('His assistant used the other device');
    await page.getByRole('button', { name: 'Mark as resolved' }).click();
    await expect(page.getByText('His assistant used the other device')).toBeVisible();
    await expect(open).toHaveCount(count - 1);
  });

  await test.step('the objection is answered', async () => {
    await openPart('Objections');
    const row = page.getByRole('listitem').filter({ hasText: 'from the first minute on' });
    await row.getByRole('button', { name: 'Answer' }).click();
    await row.getByLabel('Accept').check();
    await row.getByRole('textbox', { name: 'Answer to the learner' }).fill('The coordinator confirms it');
    await row.getByRole('button', { name: 'Send the answer' }).click();
    await expect(row.getByText('Accepted')).toBeVisible();
  });

  await test.step('the report is approved once everything open has been acknowledged', async () => {
    await page.getByRole('button', { name: /^Approve version/ }).click();
    const dialog = page.getByRole('dialog');
    const sign = dialog.getByRole('button', { name: 'Approve and sign' });
    const boxes = dialog.getByRole('group', { name: 'Confirm that you have seen' }).getByRole('checkbox');
    if ((await boxes.count()) > 0) await expect(sign).toBeDisabled();
    // What is open may change under the list: documents and sheets go on meanwhile.
    await expect(async () => {
      for (const box of await boxes.all()) await box.check({ timeout: 2_000 });
      await expect(sign).toBeEnabled({ timeout: 1_000 });
    }).toPass();
    await sign.click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /^Approved as version \d+; nothing has changed/ })).toBeVisible();
    await expect(page.getByText('In force')).toHaveCount(1);
  });

  await test.step('its PDF is downloaded, and anybody can verify it', async () => {
    const files = page.getByRole('group', { name: /^Files of version/ }).first();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      files.getByRole('button', { name: 'PDF · Русский' }).click(),
    ]);
    const visitor = await stage.open(null, '/verify', bigWindow);
    await visitor.locator('input[type="file"]').setInputFiles(await download.path());
    await expect(visitor.getByText('Original: report')).toBeVisible({ timeout: 15_000 * slowness() });
  });
  expect(stage.complaints).toEqual([]);

  async function openPart(name: string): Promise<void> {
    const parts = page.getByRole('radiogroup', { name: 'Part of the report' });
    await parts.getByText(new RegExp(`^${name}`)).click();
  }
});
