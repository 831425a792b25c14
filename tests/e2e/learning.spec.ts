import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const phone = { viewport: { width: 360, height: 740 } };

test('an author builds and publishes a programme, a learner enrols by its code and completes a lesson on a phone', async ({
  stage,
}) => {
  const page = await stage.open('organiser', '/authoring');

  await test.step('a programme is made, a module and a lesson added, and all of it saves itself', async () => {
    await page.getByRole('button', { name: 'New programme' }).click();
    await fillBoth(page, 'Шешім қабылдау', 'Принятие решений');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('button', { name: 'Add a module' }).click();
    await fillBoth(page, 'Кіріспе модуль', 'Вводный модуль');
    await page.getByRole('button', { name: 'Add a lesson' }).click();
    const settings = page.getByRole('dialog', { name: 'Lesson' });
    await settings.getByLabel('Kazakh').fill('Бірінші сабақ');
    await settings.getByLabel('Russian').fill('Первый урок');
    await settings.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('Everything is saved')).toBeVisible();
  });

  await test.step('its text is written in both languages', async () => {
    await page.getByRole('link', { name: 'Text: Первый урок' }).click();
    for (const [language, words] of [
      ['Kazakh', 'Сәлеметсіз бе'],
      ['Russian', 'Добро пожаловать'],
    ] as const) {
      await page.getByRole('radiogroup').getByText(language).click();
      const text = page.getByRole('textbox', { name: `Lesson text (In ${language})` });
      await text.click();
      await page.keyboard.press('Control+B');
      await page.keyboard.type(words);
      await page.keyboard.press('Control+B');
      for (let line = 1; line <= 25; line += 1) {
        await page.keyboard.press('Enter');
        await page.keyboard.type(`${line}`);
      }
    }
    await expect(page.getByText('Everything is saved')).toBeVisible();
    await page.getByRole('link', { name: 'To the programme' }).click();
  });

  await test.step('it is not published without a summary, and then it is', async () => {
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByRole('dialog').getByText('needs a summary in Kazakh and Russian')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('tab', { name: 'Details' }).click();
    const summary = page.getByRole('group', { name: 'Summary' });
    await summary.getByLabel('Kazakh').fill('Қысқаша');
    await summary.getByLabel('Russian').fill('Кратко');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Version 1 published')).toBeVisible();
  });

  const code = await test.step('a cohort is opened with a code', async () => {
    await page.getByRole('tab', { name: 'Cohorts' }).click();
    await page.getByRole('button', { name: 'New cohort' }).click();
    await fillBoth(page, 'Қысқы топ', 'Зимний поток');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Open a code' }).click();
    return page.getByRole('textbox', { name: 'Cohort code' }).inputValue();
  });

  const learner =
    await test.step('a learner enrols by it, reads to the end and completes the lesson, once', async () => {
      const learner = await stage.open('akim-059', '/programmes', phone);
      await learner.getByLabel('Cohort code').fill(code.toLowerCase());
      await learner.getByRole('button', { name: 'Enrol' }).click();
      await expect(learner.getByText('0 of 1 activities completed')).toBeVisible();
      await learner.getByRole('link', { name: /^Continue: / }).click();
      await expect(learner.getByText('Read to the end to complete the lesson.')).toBeVisible();
      const complete = learner.getByRole('button', { name: 'Complete the lesson' });
      await expect(complete).toBeDisabled();
      await learner.keyboard.press('End');
      await complete.dblclick();
      await expect(learner.getByText(/^Completed: /)).toBeVisible();
      await learner.getByRole('link', { name: 'Back to the programme' }).click();
      await expect(learner.getByText(/^Programme completed: /)).toBeVisible();
      await learner.goto('/');
      await expect(learner.getByRole('article').filter({ hasText: 'Принятие решений' })).toContainText('1 of 1');
      return learner;
    });

  await test.step('the roster shows it', async () => {
    await page.reload();
    await expect(page.getByRole('row', { name: /Completed: / })).toContainText('1 academic hours');
  });

  await test.step('what the cohort is told is new on his home until he opens it', async () => {
    await page.getByRole('link', { name: 'Announcements' }).click();
    await page.getByRole('button', { name: 'New announcement' }).click();
    await fillBoth(page, 'Ертең кездесу', 'Завтра встреча');
    const text = page.getByRole('group', { name: 'Text' });
    await text.getByLabel('Kazakh').fill('Сағат 10-да');
    await text.getByLabel('Russian').fill('В 10 часов');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('opened by 0 of 1')).toBeVisible();
    await learner.reload();
    // Another cohort of his may be told something meanwhile.
    const programme = learner.getByRole('article').filter({ hasText: 'Принятие решений' });
    await programme.getByRole('link', { name: '1 new announcement' }).click();
    await learner.getByRole('button', { name: /^Завтра встреча/ }).click();
    await expect(learner.getByText('В 10 часов')).toBeVisible();
    await learner.goto('/');
    await expect(programme).toBeVisible();
    await expect(programme.getByText('1 new announcement')).toBeHidden();
  });
  expect(stage.complaints).toEqual([]);
});

/** The Kazakh and Russian fields of a title that stand last on the page: those of what was just opened. */
async function fillBoth(page: Page, kazakh: string, russian: string): Promise<void> {
  const title = page.getByRole('group', { name: 'Title' }).last();
  await title.getByLabel('Kazakh').fill(kazakh);
  await title.getByLabel('Russian').fill(russian);
}
