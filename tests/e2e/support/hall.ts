import { expect, type Page } from '@playwright/test';
import { ok } from '../../support/world/answers.ts';
import type { Minber } from './minber.ts';
import { bigWindow, type Stage } from './test.ts';

/** Who runs the halls that tests make: his centre has none of the demo's. */
export const coordinator = 'coordinator-04';

let count = 0;

/** A hall that takes part in no other seminar. Its name in English is `Test hall <n>`. */
export async function newHall(minber: Minber): Promise<{ hallId: string; name: string }> {
  count += 1;
  const admin = await minber.client('admin');
  const name = `Test hall ${count}`;
  const { items } = await ok<{ items: { id: string; centreId: string | null }[] }>(
    admin.get(`/people?search=${coordinator}`),
  );
  const hall = await ok<{ id: string }>(
    admin.post('/halls', {
      centreId: items[0]?.centreId,
      name: { kk: `${count}-сынақ залы`, ru: `Пробный зал ${count}`, en: name },
      capacity: 20,
      language: 'en',
      coordinatorPhone: '+77000009004',
    }),
  );
  return { hallId: hall.id, name };
}

/** Opens a screen that nobody has paired yet and reads the six digits it shows. */
export async function openScreen(stage: Stage): Promise<{ screen: Page; code: string }> {
  const screen = await stage.open(null, '/screen', bigWindow);
  const shown = screen.locator('p', { hasText: /^\s*\d{3}\s*\d{3}\s*$/ });
  await expect(shown).toBeVisible();
  return { screen, code: (await shown.textContent())?.replace(/\D/g, '') ?? '' };
}

/** Types a screen's code on the Desk, where the hall's tab is open. */
export async function typeScreenCode(desk: Page, code: string): Promise<void> {
  const digits = desk.getByRole('group', { name: 'Pair a screen' }).getByRole('textbox');
  await digits.first().click();
  await desk.keyboard.type(code);
}

export async function openTab(desk: Page, name: 'People' | 'Roll-call' | 'Hall'): Promise<void> {
  await desk.getByRole('radiogroup', { name: 'Parts of the Desk' }).getByText(name).click();
}
