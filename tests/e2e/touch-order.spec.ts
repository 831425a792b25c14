import type { Locator, Page } from '@playwright/test';
import { moduleOf, newId, titled } from '../integration/programmes/author.ts';
import { ok } from '../support/world/answers.ts';
import { expect, test } from './support/test.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const names = ['Бірінші сабақ', 'Екінші сабақ', 'Үшінші сабақ'];

test('an author orders lessons with a finger, and the order is kept', async ({ minber, stage }) => {
  const organiser = await minber.client('organiser');
  const made = { title: titled('Саусақпен', 'Пальцем'), kind: 'free', regionIds: [] };
  const { programmeId } = await ok<{ programmeId: string }>(organiser.post('/programmes', made));
  const lessons = names.map((name) => ({ kind: 'lesson', activityId: newId(), title: titled(name), minutes: 45 }));
  const modules = [moduleOf('Модуль', ...lessons)];
  const draft = { ...made, summary: made.title, competencies: [], modules, revision: 1 };
  await ok(organiser.put(`/programmes/${programmeId}`, draft));

  const author = await stage.open('organiser', `/authoring/${programmeId}`, phone);
  const rows = author
    .getByRole('listitem')
    .filter({ has: author.getByRole('button', { name: /^Settings: / }) })
    .filter({
      hasNot: author.getByRole('listitem'),
    });
  const row = (name: string) => rows.filter({ hasText: name });
  await expect(rows).toHaveCount(3);
  await drag(author, row('Үшінші сабақ').locator('span[aria-hidden]').first(), row('Бірінші сабақ'));
  const after = [/Үшінші сабақ/, /Бірінші сабақ/, /Екінші сабақ/];
  await expect(rows).toHaveText(after);
  await expect(author.getByText('Everything is saved')).toBeVisible();
  await author.reload();
  await expect(rows).toHaveText(after);
  expect(stage.complaints).toEqual([]);
});

/** One finger from the middle of a handle to just below the upper edge of another row. */
async function drag(page: Page, handle: Locator, target: Locator): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.evaluate(() => window.scrollBy(0, -220));
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('There is nothing to take hold of');
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const x = from.x + from.width / 2;
  const [begin, end] = [from.y + from.height / 2, to.y + 8];
  await touch('touchStart', x, begin);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', x, begin + ((end - begin) * step) / 8);
  await expect(target).toHaveAttribute('data-side', 'before');
  await touch('touchEnd');
}
