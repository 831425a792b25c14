import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { cachedWorkerPath } from './scripts/worker/locate.mjs';

/**
 * Suites of the same rank share their places: `atOnce` files run at a time, in a process each, and those of a higher
 * rank come after. `oneWorld`: files with no state of their own follow each other in one process, which loads what they
 * share once.
 */
type Suite = { name: string; include: string; rank: number; atOnce: number; oneWorld?: boolean; timeoutMs?: number };

const EVERY_CORE = availableParallelism();
const UNIT = { rank: 0, atOnce: EVERY_CORE };
// Each file starts real servers; two at a time leave them enough of two cores.
const WITH_SERVERS = { rank: 1, atOnce: 2, timeoutMs: 60_000 };

const SUITES: Suite[] = [
  { name: 'shared', include: 'shared/src/**/*.test.ts', ...UNIT, oneWorld: true },
  { name: 'media', include: 'media/src/**/*.test.ts', ...UNIT, timeoutMs: 20_000 },
  { name: 'server', include: 'server/src/**/*.test.ts', ...UNIT, oneWorld: true, timeoutMs: 20_000 },
  { name: 'client', include: 'client/src/**/*.test.{ts,tsx}', ...UNIT },
  { name: 'scripts', include: 'scripts/**/*.test.ts', ...UNIT, oneWorld: true },
  { name: 'start', include: 'tests/start/**/*.test.ts', ...WITH_SERVERS },
  { name: 'integration', include: 'tests/integration/**/*.test.ts', ...WITH_SERVERS },
  { name: 'security', include: 'tests/security/**/*.test.ts', ...WITH_SERVERS },
  // They mostly wait for what their scripts say, and use half a core.
  { name: 'faults', include: 'tests/faults/**/*.test.ts', rank: 2, atOnce: 2, timeoutMs: 120_000 },
  // They ask everything of the machine, or how fast it is.
  { name: 'strain', include: 'tests/strain/**/*.test.ts', rank: 3, atOnce: 1, timeoutMs: 120_000 },
];

/** They take longest. Begun last, one of them would keep a single core while the other has nothing left to do. */
const LONGEST = ['security/access', 'faults/simulate', 'start/supervisor', 'attendance/control', 'identity/sign-in'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    env: { MEDIASOUP_WORKER_BIN: process.env.MEDIASOUP_WORKER_BIN || cachedWorkerPath() },
    sequence: { sequencer: LongestFirst },
    projects: SUITES.map(({ name, include, rank, atOnce, oneWorld = false, timeoutMs = 5000 }) => ({
      extends: true,
      test: {
        name,
        include: [include],
        maxWorkers: atOnce,
        isolate: !oneWorld,
        sequence: { groupOrder: rank },
        globalSetup: rank > UNIT.rank ? ['tests/support/indexed-database.ts'] : [],
        testTimeout: timeoutMs,
        hookTimeout: timeoutMs,
        retry: rank > UNIT.rank ? 1 : 0,
      },
    })),
  },
});
