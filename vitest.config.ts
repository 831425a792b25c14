import { defineConfig } from 'vitest/config';
import { cachedWorkerPath } from './scripts/worker/locate.mjs';

/** `processes`: each file starts real servers; so many files at a time leave them enough of two cores. */
type Suite = { name: string; include: string; timeoutMs?: number; processes?: number };

const SUITES: Suite[] = [
  { name: 'shared', include: 'shared/src/**/*.test.ts' },
  { name: 'media', include: 'media/src/**/*.test.ts', timeoutMs: 20_000 },
  { name: 'server', include: 'server/src/**/*.test.ts', timeoutMs: 20_000 },
  { name: 'client', include: 'client/src/**/*.test.{ts,tsx}' },
  { name: 'scripts', include: 'scripts/**/*.test.ts' },
  { name: 'start', include: 'tests/start/**/*.test.ts', timeoutMs: 60_000, processes: 1 },
  { name: 'integration', include: 'tests/integration/**/*.test.ts', timeoutMs: 60_000, processes: 2 },
  { name: 'security', include: 'tests/security/**/*.test.ts', timeoutMs: 60_000, processes: 2 },
  { name: 'faults', include: 'tests/faults/**/*.test.ts', timeoutMs: 120_000, processes: 1 },
];

export default defineConfig({
  test: {
    env: { MEDIASOUP_WORKER_BIN: process.env.MEDIASOUP_WORKER_BIN || cachedWorkerPath() },
    projects: SUITES.map(({ name, include, timeoutMs = 5000, processes }) => ({
      extends: true,
      test: {
        name,
        include: [include],
        testTimeout: timeoutMs,
        hookTimeout: timeoutMs,
        ...(processes && { maxWorkers: processes, retry: 1 }),
      },
    })),
  },
});
