import { parseArgs } from 'node:util';
import { type BrowserContext, chromium } from '@playwright/test';
import { visitTwice } from './measure.ts';

// How soon three pages stand on a phone with a slow line: `npm run lcp -- --url http://localhost:3000 --password …`.
// The server must run a built client and the demo; every page is opened for the first time and once more.
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    password: { type: 'string', default: process.env.MINBER_DEMO_PASSWORD ?? '' },
    times: { type: 'string', default: '3' },
  },
});
const { url, password } = values;

const as = (login: string) => async (context: BrowserContext) => {
  const data = { name: `${login}@minber.example`, password };
  const answer = await context.request.post(`${url}/api/v1/session`, { data });
  if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`);
};
const nobody = async () => undefined;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
});
try {
  const learner = await browser.newContext();
  await as('akim-001')(learner);
  const mine = await learner.request.get(`${url}/api/v1/me/learning`);
  const { items } = (await mine.json()) as { items: { cohortId: string }[] };
  const cohortId = items[0]?.cohortId;
  if (!cohortId) throw new Error('akim-001 takes part in nothing: the demo is needed');
  const pages = [
    { name: 'catalogue', path: '/programmes', signIn: nobody },
    { name: 'module page', path: `/learn/${cohortId}`, signIn: as('akim-001') },
    { name: 'gradebook', path: `/cohorts/${cohortId}/grades`, signIn: as('organiser') },
  ];
  for (const { name, path, signIn } of pages)
    for (let time = 0; time < Number(values.times); time += 1) {
      const { first, again } = await visitTwice(browser, url + path, signIn);
      const line = ({ lcpMs, clickableMs, appMs, firstByteMs, bytes }: typeof first) =>
        `LCP ${lcpMs} ms, clickable ${clickableMs} ms, app ${appMs} ms, first byte ${firstByteMs} ms, ${Math.round(bytes / 1000)} kB`;
      console.log(`${name}: first ${line(first)}; again ${line(again)}; ${first.painted}`);
    }
} finally {
  await browser.close();
}
