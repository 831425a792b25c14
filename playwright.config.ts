import { defineConfig, devices } from '@playwright/test';

const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream=fps=10',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const ON_PHONES = '**/*.phone.spec.ts';
const DESKTOP = devices['Desktop Chrome'];
const PHONE = { ...devices['Pixel 5'], viewport: { width: 360, height: 740 } };

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  // Two cores carry four browsers, the server and its database: one more try tells a slow machine from a broken product.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    launchOptions: { executablePath: CHROMIUM, args: FLAGS },
    locale: 'en-GB',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    // Live seminars one at a time: two browsers full of video would starve each other on two cores.
    { name: 'live', testDir: 'tests/e2e/live', testIgnore: ON_PHONES, workers: 1, use: DESKTOP },
    { name: 'live on a phone', testDir: 'tests/e2e/live', testMatch: ON_PHONES, workers: 1, use: PHONE },
    { name: 'pages', fullyParallel: true, testIgnore: [ON_PHONES, '**/live/**'], use: DESKTOP },
    { name: 'pages on a phone', testIgnore: '**/live/**', testMatch: ON_PHONES, use: PHONE },
  ],
});
