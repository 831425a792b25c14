import { ok } from '../support/world/answers.ts';
import type { Minber } from './support/minber.ts';
import { expect, test } from './support/test.ts';

const learnerLogin = 'akim-058';
const title = { kk: 'Жолда', ru: 'В дороге', en: '' };
const newId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 24);

test('what is completed without a line is told, sent once when it is back, and not lost by signing out unasked', async ({
  minber,
  stage,
}) => {
  const { cohortId, lessons } = await twoLessons(minber);
  const [first = '', second = ''] = lessons;
  const page = await stage.open(learnerLogin, `/learn/${cohortId}/lessons/${first}`, {
    viewport: { width: 360, height: 740 },
  });
  const answered: string[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.ok() && response.url().includes(first))
      answered.push(response.url());
  });
  const complete = page.getByRole('button', { name: 'Complete the lesson' });
  const askToSignOut = async () => {
    await page.getByRole('button', { name: /Account: / }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  };
  const notice = page.getByText('Not sent yet: 1.');

  await test.step('a lesson is completed without a line, and a notice says so', async () => {
    await expect(complete).toBeEnabled();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await complete.click();
    await expect(notice).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  await test.step('the line comes back: it is sent, once, and the page shows it', async () => {
    await page.context().setOffline(false);
    await expect(page.getByText(/^Completed: /)).toBeVisible();
    await expect(notice).toBeHidden();
    await page.goto(`${minber.url}/learn/${cohortId}`);
    await expect(page.getByText('1 of 2 activities completed')).toBeVisible();
    expect(answered).toHaveLength(1);
  });

  await test.step('signing out with something unsent asks first; staying keeps it', async () => {
    await page.goto(`${minber.url}/learn/${cohortId}/lessons/${second}`);
    await expect(complete).toBeEnabled();
    await page.waitForLoadState('networkidle');
    await page.route(`**/lessons/${second}/**`, (route) => route.abort());
    await complete.click();
    await expect(notice).toBeVisible();
    await askToSignOut();
    const dialog = page.getByRole('dialog', { name: 'Not everything has been sent' });
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await expect(dialog).toBeHidden();
    await expect(notice).toBeVisible();
    await askToSignOut();
    await dialog.getByRole('button', { name: 'Sign out and lose them' }).click();
    await expect(page).toHaveURL(/sign-in/);
    expect(await page.evaluate(requestsKept)).toBe(0);
  });
});

/** How many requests this browser keeps. */
function requestsKept(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('minber');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('requests').objectStore('requests').count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error);
    };
  });
}

/** A running cohort with the learner in it, of a programme of two short lessons. */
async function twoLessons(minber: Minber): Promise<{ cohortId: string; lessons: string[] }> {
  const organiser = await minber.client('organiser');
  const lessons = [newId(), newId()];
  const made = { title, kind: 'free', regionIds: [] };
  const { programmeId } = await ok<{ programmeId: string }>(organiser.post('/programmes', made));
  const url = `/programmes/${programmeId}`;
  const activities = lessons.map((activityId) => ({ kind: 'lesson', activityId, title, minutes: 45 }));
  const modules = [{ moduleId: newId(), title, activities }];
  const draft = { ...made, summary: title, competencies: [], modules, revision: 1 };
  const { revision } = await ok<{ revision: number }>(organiser.put(url, draft));
  const text = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Мәтін' }] }] };
  for (const activityId of lessons)
    await ok(organiser.put(`${url}/lessons/${activityId}`, { revision: 0, content: { kk: text, ru: text } }));
  await ok(organiser.post(`${url}/publish`, { revision }));
  const now = Date.now();
  const cohort = { title, startsAt: now - 60_000, endsAt: now + 7 * 86_400_000 };
  const { cohortId } = await ok<{ cohortId: string }>(organiser.post(`${url}/cohorts`, cohort));
  const personIds = [await minber.idOf(learnerLogin)];
  await ok(organiser.post(`/cohorts/${cohortId}/enrolments`, { key: crypto.randomUUID(), personIds }));
  return { cohortId, lessons };
}
