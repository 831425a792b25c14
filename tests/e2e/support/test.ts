import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from '@playwright/test';
import { loginName, type Minber, password, startMinber } from './minber.ts';
import { installProbe } from './probe.ts';

/** For viewers who only have to see something: less to decode for the machine that plays everyone. */
export const smallWindow: BrowserContextOptions = {
  viewport: { width: 640, height: 400 },
  deviceScaleFactor: 1,
  isMobile: false,
  hasTouch: false,
};

/** For those at a desk with a monitor, whatever the project's device is. */
export const bigWindow: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  deviceScaleFactor: 1,
  isMobile: false,
  hasTouch: false,
};

export interface Stage {
  /** A page of a browser of his own, signed in with a demo login; `null`: of somebody who is not signed in. */
  open(login: string | null, path: string, options?: BrowserContextOptions): Promise<Page>;
  /** What pages of this test wrote to their consoles as errors, each with its page's address. */
  complaints: string[];
}

/** Tests on the real product, shared by the files of a project, with a browser window for everyone who takes part. */
export const test = base.extend<{ stage: Stage }, { minber: Minber }>({
  minber: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from here
    async ({}, use) => {
      const minber = await startMinber();
      await use(minber);
      await minber.server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  stage: async ({ minber, browser }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use({
      complaints,
      open: async (login, path, options = {}) => {
        const context = await newPerson(browser, minber, login, options);
        contexts.push(context);
        const page = await context.newPage();
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`);
        });
        page.on('pageerror', (error) => complaints.push(`${new URL(page.url()).pathname}: ${error.message}`));
        await page.goto(minber.url + path);
        return page;
      },
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

/** A browser profile of one person, who reads in the language of the browser's locale. */
async function newPerson(
  browser: Browser,
  minber: Minber,
  login: string | null,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: minber.url, ...options });
  await context.addInitScript(installProbe);
  if (login !== null) {
    const data = { name: loginName(login), password };
    const answer = await context.request.post('/api/v1/session', { data });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()} ${await answer.text()}`);
    const language = (options.locale ?? 'en').slice(0, 2);
    await context.request.patch('/api/v1/profile', { data: { language } });
  }
  return context;
}

export { expect } from '@playwright/test';
