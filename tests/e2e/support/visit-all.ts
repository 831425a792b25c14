import { accessibilityTroubles, overflow, settled } from './inspect.ts';
import type { Minber } from './minber.ts';
import { everyPage } from './pages.ts';
import type { Stage } from './test.ts';

const windows = { monitor: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };

/**
 * Visits every page as somebody who reads this language, on a monitor and on a phone; gives what is wrong and where.
 * `inspected`: where axe looks, too, which takes most of the time.
 */
export async function troublesOfEveryPage(
  minber: Minber,
  stage: Stage,
  { locale, inspected }: { locale: string; inspected: (keyof typeof windows)[] },
): Promise<string[]> {
  const troubles: string[] = [];
  const visits = await everyPage(minber);
  for (const login of new Set(visits.map((each) => each.login))) {
    const page = await stage.open(login, '/check', { locale, reducedMotion: 'reduce' });
    for (const { route, path } of visits.filter((each) => each.login === login)) {
      await page.goto(minber.url + path);
      for (const name of ['monitor', 'phone'] as const) {
        await page.setViewportSize(windows[name]);
        await settled(page);
        const found = inspected.includes(name) ? await accessibilityTroubles(page) : [];
        const tooWide = await overflow(page);
        if (tooWide > 0) found.push(`${tooWide} px wider than the window`);
        troubles.push(...found.map((trouble) => `${route} on a ${name}: ${trouble}`));
      }
    }
    await page.context().close();
  }
  return [...troubles, ...stage.complaints];
}
