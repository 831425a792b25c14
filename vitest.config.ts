import { defineConfig } from 'vitest/config';
import { cachedWorkerPath } from './scripts/worker/locate.mjs';

type Suite = { name: string; include: string; timeoutMs?: number; oneByOne?: boolean };

const SUITES: Suite[] = [
  { name: 'shared', include: 'shared/src/**/*.test.ts' },
  { name: 'media', include: 'media/src/**/*.test.ts', timeoutMs: 20_000 },
  { name: 'server', include: 'server/src/**/*.test.ts', timeoutMs: 20_000 },
  { name: 'client', include: 'client/src/**/*.test.{ts,tsx}' },
  { name: 'scripts', include: 'scripts/**/*.test.ts' },
  { name: 'start', include: 'tests/start/**/*.test.ts', timeoutMs: 60_000, oneByOne: true },
  { name: 'integration', include: 'tests/integration/**/*.test.ts', timeoutMs: 60_000, oneByOne: true },
  { name: 'security', include: 'tests/security/**/*.test.ts', timeoutMs: 60_000, oneByOne: true },
  { name: 'faults', include: 'tests/faults/**/*.test.ts', timeoutMs: 120_000, oneByOne: true },
];

export default defineConfig({
  test: {
    env: { MEDIASOUP_WORKER_BIN: process.env.MEDIASOUP_WORKER_BIN || cachedWorkerPath() },
    projects: SUITES.map(({ name, include, timeoutMs = 5000, oneByOne = false }) => ({
      extends: true,
      test: {
        name,
        include: [include],
        testTimeout: timeoutMs,
        hookTimeout: timeoutMs,
        fileParallelism: !oneByOne,
        retry: oneByOne ? 1 : 0,
      },
    })),
  },
});
