import { expect, type Page } from '@playwright/test';

/** What one may send from the studio, with the word of its button. */
const buttons = {
  microphone: 'Turn the microphone on',
  camera: 'Turn the camera on',
  screen: 'Share the screen',
} as const;

/** Turns own devices on and waits until they are being sent. */
export async function turnOn(studio: Page, ...sources: (keyof typeof buttons)[]): Promise<void> {
  for (const source of sources) {
    const button = studio.getByRole('button', { name: buttons[source] });
    await button.click();
    await expect(button).toHaveCount(0);
  }
}

export async function startBroadcast(studio: Page): Promise<void> {
  const name = 'Start the broadcast';
  await studio.getByRole('button', { name }).click();
  await studio.getByRole('dialog').getByRole('button', { name }).click();
  await expect(studio.getByRole('button', { name: 'Pause' })).toBeVisible();
}

export async function endSession(studio: Page): Promise<void> {
  const name = 'End the session';
  await studio.getByRole('button', { name }).click();
  await studio.getByRole('dialog').getByRole('button', { name }).click();
  await expect(studio.getByText('This session is over.')).toBeVisible();
}
