import { ensureClient } from '../setup/client.mjs';
import { checkHouse, checkTypes } from './checks.mjs';
import { runPlaywright } from './playwright.mjs';
import { ensureBrowser, ensureNetworkTools } from './tools.mjs';
import { runVitest } from './vitest.mjs';

const MINUTE_MS = 60_000;
const ROOMS = {
  shared: 'shared/src',
  media: 'media/src',
  server: 'server/src',
  client: 'client/src',
  scripts: 'scripts',
};

async function buildPages() {
  await ensureClient();
  return { passed: 1, failures: [] };
}

function runUnit() {
  return runVitest(Object.keys(ROOMS), Object.values(ROOMS), 5 * MINUTE_MS);
}

/** The tests that cross rooms lie in folders of tests/ named like their projects. */
function runSuites(names, minutes) {
  const folders = names.map((name) => `tests/${name}`);
  return runVitest(names, folders, minutes * MINUTE_MS);
}

async function runFaults() {
  await ensureNetworkTools();
  return runSuites(['faults', 'strain'], 15);
}

async function runBrowsers(projects, minutes) {
  await ensureClient();
  await ensureNetworkTools();
  return runPlaywright(projects, minutes * MINUTE_MS, { CHROMIUM_PATH: await ensureBrowser() });
}

/** What `npm test` runs, cheapest first. Each answers `{ passed, failures, unsteady?, durations? }`, lists of
 * `{ name, message }` and of `{ name, ms }`. */
export const groups = [
  { name: 'types', run: checkTypes },
  { name: 'house', run: checkHouse },
  { name: 'pages', run: buildPages },
  { name: 'unit', run: runUnit },
  { name: 'servers', run: () => runSuites(['start', 'integration', 'security'], 20) },
  { name: 'faults', run: runFaults },
  { name: 'live', run: () => runBrowsers(['live', 'live on a phone'], 12) },
  { name: 'e2e', run: () => runBrowsers(['pages', 'pages on a phone'], 18) },
];
