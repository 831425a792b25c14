import type { Page } from '@playwright/test';
import { accessibilityTroubles, overflow, settled } from './inspect.ts';
import type { Minber } from './minber.ts';
import { everyPage, type Visit } from './pages.ts';
import type { Stage } from './test.ts';

const windows = { monitor: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

/** Side by side: while one page waits for its answers, another is looked at. */
const visitors = 2;

/** Visits every page as somebody who reads this language, on a monitor and on a phone; gives what is wrong and where. */
export async function troublesOfEveryPage(minber: Minber, stage: Stage, locale: string): Promise<string[]> {
  const troubles: string[] = [];
  const visits = await everyPage(minber);
  const waiting = visits.map((_, at) => at);
  const visitor = async () => {
    const pages = new Map<string | null, Page>();
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const visit = visits[at];
      if (!visit) continue;
      const { login } = visit;
      const page = pages.get(login) ?? (await stage.open(login, '/check', { locale, reducedMotion: 'reduce' }));
      pages.set(login, page);
      troubles.push(...(await troublesOf(page, minber, visit)));
    }
  };
  await Promise.all(Array.from({ length: visitors }, visitor));
  return [...troubles, ...stage.complaints];
}

async function troublesOf(page: Page, minber: Minber, { route, path }: Visit): Promise<string[]> {
  const troubles: string[] = [];
  await page.goto(minber.url + path);
  for (const [name, size] of Object.entries(windows)) {
    await page.setViewportSize(size);
    await settled(page);
    const found = await accessibilityTroubles(page);
    const tooWide = await overflow(page);
    if (tooWide > 0) found.push(`${tooWide} px wider than the window`);
    troubles.push(...found.map((trouble) => `${route} on a ${name}: ${trouble}`));
  }
  return troubles;
}
