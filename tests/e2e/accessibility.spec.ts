import { gzipSync } from 'node:zlib';
import { settled } from './support/inspect.ts';
import { ownAkims } from './support/minber.ts';
import { everyPage, routesOfClient } from './support/pages.ts';
import { expect, test } from './support/test.ts';
import { troublesOfEveryPage } from './support/visit-all.ts';

test('every page of the client is visited', async ({ minber }) => {
  const visited = new Set((await everyPage(minber)).map(({ route }) => route));
  expect(routesOfClient().filter((route) => !visited.has(route))).toEqual([]);
  expect(routesOfClient().length).toBeGreaterThan(25);
});

// Words of another language change how a page breaks, above all on a phone, and not what a monitor shows of colours,
// roles and names.
for (const { locale, inspected } of [
  { locale: 'kk-KZ', inspected: ['monitor', 'phone'] as const },
  { locale: 'ru-RU', inspected: ['phone'] as const },
])
  test(`every page is accessible and without errors, and fits a phone, ${locale}`, async ({ minber, stage }) => {
    test.setTimeout(360_000);
    expect(await troublesOfEveryPage(minber, stage, { locale, inspected: [...inspected] })).toEqual([]);
  });

test('a learner’s first page needs less than 200 kB of scripts, as they travel', async ({ minber, stage }) => {
  const [own = ''] = ownAkims;
  const page = await stage.open(own, '/');
  await settled(page);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  let total = 0;
  for (const script of scripts) total += gzipSync(await (await page.request.get(script)).body()).length;
  expect(scripts.some((script) => script.startsWith(minber.url))).toBe(true);
  expect(total).toBeLessThan(200_000);
});
