import type { LearnerCohort } from '../../shared/src/programmes/learn.ts';
import type { LearnerQuiz } from '../../shared/src/quizzes/learner.ts';
import { ok } from '../support/world/answers.ts';
import { courseOf } from './support/course.ts';
import { loginName, password } from './support/minber.ts';
import { expect, test } from './support/test.ts';

const learnerLogin = 'akim-059';
const phone = { viewport: { width: 360, height: 740 } };

test('a downloaded module is read and answered without a line, and everything returns once', async ({
  minber,
  stage,
  browser,
}) => {
  const { cohortId, lessonId, quizId, otherLessonId } = await courseOf(minber, learnerLogin);
  const page = await stage.open(learnerLogin, `/learn/${cohortId}`, phone);
  const dialog = page.getByRole('dialog', { name: /^Download: / });
  const noLine = page.getByText('There is no line: this is what the device keeps.');
  const module = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: /Module 1/ }) });

  await test.step('its page comes with its words for who takes part, and for nobody else', async () => {
    const address = `${minber.url}/learn/${cohortId}`;
    const own = await page.request.get(address);
    expect(await own.text()).toContain('Мәслихат');
    expect(own.headers()['cache-control']).toBe('no-store');
    const other = await browser.newContext();
    const data = { name: loginName('akim-003'), password };
    expect((await other.request.post(`${minber.url}/api/v1/session`, { data })).ok()).toBe(true);
    for (const asked of [await other.request.get(address), await fetch(address)])
      expect(await asked.text()).not.toContain('Мәслихат');
    await other.close();
  });

  await test.step('a module is downloaded, its test with it', async () => {
    await module.getByRole('button', { name: 'Download to this device' }).click();
    await expect(dialog.getByRole('checkbox', { name: /Тест/ })).toBeChecked();
    await dialog.getByRole('button', { name: 'Download', exact: true }).click();
    await expect(dialog).toBeHidden({ timeout: 40_000 });
    await expect(module.getByText(/On this device: /)).toBeVisible();
  });

  await test.step('the server is gone: a reload shows the module, and says what is not here', async () => {
    await minber.server.kill();
    await page.reload();
    await expect(noLine).toBeVisible();
    await expect(module.getByText(/On this device: /)).toBeVisible();
    await expect(page.getByText('This module is not on this device')).toBeVisible();
    await page.goto(`${minber.url}/learn/${cohortId}/lessons/${otherLessonId}`);
    await expect(page.getByText(/^There is no line, and this page is not on the device/)).toBeVisible({
      timeout: 20_000,
    });
  });

  await test.step('a lesson is read and completed, a test is answered and handed in', async () => {
    await page.goto(`${minber.url}/learn/${cohortId}/lessons/${lessonId}`);
    await expect(page.getByText(/Текст в дорогу|Жолда оқылатын мәтін/)).toBeVisible();
    await page.getByRole('button', { name: 'Complete the lesson' }).click();
    await expect(page.getByText('Not sent yet: 1.')).toBeVisible();
    await page.goto(`${minber.url}/learn/${cohortId}/quizzes/${quizId}`);
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByRole('radio', { name: /иә$/ }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('radio', { name: /иә$/ }).check();
    await page.getByRole('button', { name: 'Finish' }).first().click();
    await page.getByRole('button', { name: 'Hand in' }).click();
    await expect(page.getByText('It will be handed in when you are online')).toBeVisible();
    await page.reload();
    await expect(page.getByText('It will be handed in when you are online')).toBeVisible();
  });

  await test.step('the line is back, and breaks once more in the middle: everything is there once', async () => {
    // The server does what it is told, and its answer gets lost.
    let lost = 0;
    await page.route(`**/lessons/${lessonId}/complete`, async (route) => {
      if (lost > 0) return route.continue();
      if (await route.fetch().catch(() => undefined)) lost += 1;
      await route.abort();
    });
    await minber.server.start();
    await page.goto(`${minber.url}/learn/${cohortId}`);
    await expect(page.getByText('2 of 3 activities completed')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/Not sent yet/)).toBeHidden();
    const learner = await minber.client(learnerLogin);
    const { progress } = await ok<LearnerCohort>(learner.get(`/learn/${cohortId}`));
    expect(progress.done).toBe(2);
    const { attempts } = await ok<LearnerQuiz>(learner.get(`/learn/${cohortId}/quizzes/${quizId}`));
    expect(attempts).toMatchObject([{ state: 'graded', answered: 2, grade: 1, closedBy: 'learner' }]);
    expect(lost).toBe(1);
  });
});
