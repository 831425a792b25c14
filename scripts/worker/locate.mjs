import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from '../setup/folders.mjs';
import { mesonOptions, patches } from './recipe.mjs';

const OVERLAY = join(root, 'scripts/worker/overlay');
// The worker ends with 41 when it is not started by mediasoup: proof that it loads and runs on this machine.
const NO_PARENT_EXIT_CODE = 41;

/** The installed package's description of itself: version and repository. */
export function mediasoupPackage() {
  return JSON.parse(readFileSync(join(root, 'node_modules/mediasoup/package.json'), 'utf8'));
}

function filesUnder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function recipeHash() {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, mesonOptions, patches]));
  for (const file of filesUnder(OVERLAY)) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Where the worker for the installed mediasoup and the present recipe is kept, whether it exists or not. */
export function cachedWorkerPath() {
  return join(cacheFolder, `worker-${mediasoupPackage().version}-${recipeHash()}`, 'mediasoup-worker');
}

/** True when the file is a worker that runs on this machine. */
export function workerRuns(path) {
  const env = { ...process.env };
  delete env.MEDIASOUP_VERSION;
  return spawnSync(path, [], { env, timeout: 10_000 }).status === NO_PARENT_EXIT_CODE;
}
