import type { Page } from '@playwright/test';
import { newId, titled } from '../integration/programmes/author.ts';
import { publishedQuiz, single } from '../integration/quizzes/author.ts';
import { ok } from '../support/world/answers.ts';
import { coordinator, newHall } from './support/hall.ts';
import { bigWindow, expect, test } from './support/test.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const [ownDevice, hallDevice, paper] = ['akim-054', 'akim-055', 'akim-056'] as const;

test('a test in a hall: on an own device, on a device of the hall, and on paper', async ({ minber, stage }) => {
  test.setTimeout(90_000);
  const { hallId } = await newHall(minber);
  const organiser = await minber.client('organiser');
  const settings = { supervised: true, attempts: 1 };
  const cohort = { title: titled('Залдағы топ') };
  const quiz = await publishedQuiz(organiser, [single('Бірінші'), single('Екінші')], { settings, cohort });
  const logins = [ownDevice, hallDevice, paper];
  const personIds = await Promise.all(logins.map((login) => minber.idOf(login)));
  await ok(organiser.post(`/cohorts/${quiz.cohortId}/enrolments`, { key: newId(), personIds }));
  const names = new Map<string, string>(
    await Promise.all(logins.map(async (login) => [login, await minber.nameOf(login)] as const)),
  );
  const nameOf = (login: string) => names.get(login) ?? '';
  const desk = await stage.open(coordinator, `/hall-tests?hall=${hallId}`, phone);
  const lineOf = (login: string) => desk.getByRole('listitem').filter({ hasText: nameOf(login) });

  await test.step('the coordinator opens it and checks people in', async () => {
    const card = desk.locator('section section').filter({ hasText: 'Залдағы топ' });
    await card.getByRole('button', { name: 'Open in this hall' }).click();
    for (const login of logins) {
      await desk.getByLabel('Type a name').fill(nameOf(login).slice(0, 6));
      await lineOf(login).getByRole('button').first().click();
    }
    await expect(desk.getByText('Here 3')).toBeVisible();
  });

  await test.step('one writes on his own device, by the code that is read out', async () => {
    const learner = await stage.open(ownDevice, '/test', phone);
    await learner.getByLabel('Code').fill(await codeOn(desk));
    await learner.getByRole('button', { name: 'Begin' }).click();
    await answerAll(learner);
    await learner.getByRole('button', { name: 'Hand in' }).click();
    await expect(learner.getByText('100%, passed').first()).toBeVisible();
    await expect(lineOf(ownDevice).getByText('Handed in')).toBeVisible();
  });

  await test.step('another on a device of the hall, which knows nothing of him afterwards', async () => {
    await lineOf(hallDevice)
      .getByRole('button', { name: /^Actions: / })
      .click();
    await desk.getByRole('menuitem', { name: 'Code for a device of the hall' }).click();
    const code = await desk.getByText(/^\w{4}-\w{4}$/).textContent();
    await desk.keyboard.press('Escape');
    const device = await stage.open(null, '/test-device', bigWindow);
    await device.getByLabel('Code from the coordinator').fill(code ?? '');
    await device.getByRole('button', { name: 'Begin' }).click();
    await expect(device.getByText(nameOf(hallDevice))).toBeVisible();
    await answerAll(device);
    await device.getByRole('button', { name: 'Hand in' }).click();
    await expect(device.getByRole('heading', { name: 'The test is handed in' })).toBeVisible();
    await expect(device.getByText('Answered: 2 of 2')).toBeVisible();
    expect(await device.evaluate(() => sessionStorage.length)).toBe(0);
    await device.reload();
    await expect(device.getByLabel('Code from the coordinator')).toHaveValue('');
  });

  await test.step('a third on paper, typed in with the keyboard and marked with who did it', async () => {
    await desk.getByRole('tab', { name: 'On paper' }).click();
    await desk.getByRole('button', { name: 'For 1 person who is here' }).click();
    const print = desk.getByRole('link', { name: 'Print 1 paper' });
    const printed = await desk.request.get((await print.getAttribute('href')) ?? '');
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await desk.getByLabel('Number of the paper').fill('1');
    await desk.keyboard.press('Enter');
    await desk.locator('#entry-0').focus();
    await desk.keyboard.press('a');
    await expect(desk.locator('#entry-1')).toBeFocused();
    await desk.keyboard.press('2');
    await expect(desk.getByText('Typed in: 2 of 2')).toBeVisible();
    await desk.keyboard.press('Control+Enter');
    const byWhom = `Entered by ${await minber.nameOf(coordinator)}`;
    await expect(desk.getByText(byWhom)).toBeVisible();
    await desk.getByRole('tab', { name: 'People' }).click();
    await expect(lineOf(paper).getByText(byWhom)).toBeVisible();
    await expect(desk.getByText('Done 3')).toBeVisible();
  });
  expect(stage.complaints).toEqual([]);
});

/** The six digits that stand on the coordinator's page. */
async function codeOn(desk: Page): Promise<string> {
  return (await desk.getByText(/^\d{3} \d{3}$/).textContent()) ?? '';
}

/** Answers every question rightly. */
async function answerAll(page: Page): Promise<void> {
  for (const next of ['Next', 'Finish']) {
    await page.getByRole('radio', { name: / иә$/ }).check();
    await page.getByRole('button', { name: next, exact: true }).first().click();
  }
}
