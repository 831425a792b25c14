import { checkHouse, checkTypes } from './checks.mjs';
import { runPlaywright } from './playwright.mjs';
import { ensureBrowser, ensureNetworkTools } from './tools.mjs';
import { runVitest } from './vitest.mjs';

const MINUTE_MS = 60_000;
const UNIT = ['shared', 'media', 'server', 'client'];

/** What `npm test` runs, cheapest first. Each answers `{ passed, failures: { name, message }[] }`. */
export const groups = [
  { name: 'types', run: checkTypes },
  { name: 'house', run: checkHouse },
  {
    name: 'unit',
    run: () =>
      runVitest(
        UNIT,
        UNIT.map((room) => `${room}/src`),
        5 * MINUTE_MS,
      ),
  },
  { name: 'start', run: () => runVitest(['start'], ['tests/start'], 4 * MINUTE_MS) },
  { name: 'integration', run: () => runVitest(['integration'], ['tests/integration'], 8 * MINUTE_MS) },
  { name: 'security', run: () => runVitest(['security'], ['tests/security'], 6 * MINUTE_MS) },
  {
    name: 'faults',
    run: async () => {
      await ensureNetworkTools();
      return runVitest(['faults'], ['tests/faults'], 10 * MINUTE_MS);
    },
  },
  {
    name: 'e2e',
    run: async () => {
      await ensureNetworkTools();
      return runPlaywright(12 * MINUTE_MS, { CHROMIUM_PATH: await ensureBrowser() });
    },
  },
];
