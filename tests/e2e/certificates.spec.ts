import { ok } from '../support/world/answers.ts';
import { addProgramme } from '../support/world/programmes.ts';
import type { Minber } from './support/minber.ts';
import { slowness } from './support/slowness.ts';
import { bigWindow, expect, test } from './support/test.ts';

const phone = { viewport: { width: 360, height: 740 } };
const login = 'akim-058';

test('a certificate is issued by hand, downloaded on a phone, checked by anybody, and revoked', async ({
  stage,
  minber,
}) => {
  const cohortId = await completedCohort(minber);
  const page = await stage.open('organiser', `/cohorts/${cohortId}`, bigWindow);

  await test.step('the organiser issues it to the one who has earned it', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Certificates' }).click();
    await page.getByRole('button', { name: 'Issue 1 certificate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Issue 1 certificate' }).click();
    await expect(page.getByText('Issued: 1. Passed over: 0.')).toBeVisible({ timeout: 30_000 * slowness() });
  });

  const learner = await stage.open(login, '/certificates/mine', phone);
  const file = await test.step('the learner downloads it', async () => {
    const card = learner.getByRole('region').or(learner.locator('section')).filter({ hasText: 'Программа' }).first();
    const [download] = await Promise.all([
      learner.waitForEvent('download'),
      card.getByRole('button', { name: /Kazakh$/ }).click(),
    ]);
    return download.path();
  });

  const visitor = await stage.open(null, '/verify', phone);
  await test.step('anybody who has the file reads who earned what', async () => {
    await visitor.locator('input[type="file"]').setInputFiles(file);
    await expect(visitor.getByText('Original: certificate')).toBeVisible({ timeout: 15_000 * slowness() });
    await expect(visitor.getByText(await minber.nameOf(login))).toBeVisible();
  });

  await test.step('the organiser revokes it, with a reason', async () => {
    await page.getByRole('link', { name: /^\d{7}$/ }).click();
    await page.getByRole('button', { name: 'Revoke' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Revoke' })).toBeDisabled();
    await dialog.getByLabel('Reason').fill('Issued by mistake');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Issued by mistake')).toBeVisible();
  });

  await test.step('whoever checks it now is told so, and the learner too', async () => {
    await visitor.locator('input[type="file"]').setInputFiles(file);
    await expect(visitor.getByText(/^Original, but revoked on /)).toBeVisible({ timeout: 15_000 * slowness() });
    await expect(visitor.getByText('Issued by mistake')).toHaveCount(0);
    await learner.reload();
    await expect(learner.getByText('This certificate has been revoked')).toBeVisible();
  });
  expect(stage.complaints).toEqual([]);
});

/** A cohort of one, who has read its lesson; hours credited are enough for a certificate. */
async function completedCohort(minber: Minber): Promise<string> {
  const admin = await minber.client('admin');
  const person = await ok<{ regionId: string }>(admin.get(`/people/${await minber.idOf(login)}`));
  const learnerIds = [await minber.idOf(login)];
  const { cohortId, activityId } = await addProgramme(admin, { regionId: person.regionId, learnerIds });
  const learner = await minber.client(login);
  await ok(learner.post(`/learn/${cohortId}/lessons/${activityId}/complete`, { key: 'read-to-the-end' }));
  const award = `/cohorts/${cohortId}/certificates`;
  const { rule } = await ok<{ rule: object }>(admin.get(award));
  await ok(admin.put(award, { ...rule, wording: 'attendance' }));
  // The ledger follows what was completed within seconds.
  const states = async () =>
    (await ok<{ candidates: { state: string }[] }>(admin.get(award))).candidates.map(({ state }) => state);
  await expect.poll(states, { timeout: 30_000 * slowness() }).toEqual(['ready']);
  return cohortId;
}
