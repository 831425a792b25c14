import { execute } from './execute.mjs';
import { testFiles } from './files.mjs';

const TIMEOUT_MS = 180_000;
const ROOMS = ['shared', 'media', 'server', 'client', 'scripts', 'tests'];

/** Runs programs one after the other; each is one test, passed when it ends with 0. */
async function runChecks(checks) {
  const failures = [];
  for (const [name, ...args] of checks) {
    const { code, output } = await execute(args, { timeoutMs: TIMEOUT_MS });
    if (code !== 0) failures.push({ name, message: output });
  }
  return { passed: checks.length - failures.length, failures };
}

/** The type check of every room that has TypeScript in it. */
export function checkTypes() {
  const rooms = ROOMS.filter((room) => testFiles([room], ['.ts', '.tsx']).length > 0);
  return runChecks(rooms.map((room) => [`types of ${room}`, 'node_modules/typescript/bin/tsc', '-p', room]));
}

/** Style, boundaries, dead code and a lock file that installs on every platform. */
export function checkHouse() {
  return runChecks([
    ['lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check', '--reporter=summary'],
    ['boundaries', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ...ROOMS],
    ['dead code', 'node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'],
    ['lock file', 'scripts/lock.mjs', '--check'],
  ]);
}
