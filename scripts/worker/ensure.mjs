import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { Problem } from '../setup/problem.mjs';
import { outputOf } from '../setup/run.mjs';
import { buildWorker } from './build.mjs';
import { downloadWorker } from './download.mjs';
import { cachedWorkerPath, workerRuns } from './locate.mjs';

async function makeWorker(destination) {
  const folder = mkdtempSync(join(tmpdir(), 'minber-worker-'));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', forget);
  const made = (await downloadWorker(folder)) ?? (await buildWorker(folder));
  if (!workerRuns(made)) throw new Problem('The media worker was built but does not run on this system.');
  outputOf('strip', [made]);
  mkdirSync(dirname(destination), { recursive: true });
  copyFileSync(made, `${destination}.new`);
  renameSync(`${destination}.new`, destination);
  forget();
}

/**
 * Answers the path of mediasoup's worker: the user's own (MEDIASOUP_WORKER_BIN), else the cached one, which is
 * downloaded or built the first time. Throws a `Problem` saying what to do.
 */
export async function ensureWorker() {
  const own = process.env.MEDIASOUP_WORKER_BIN;
  if (own) {
    if (!workerRuns(own))
      throw new Problem(`MEDIASOUP_WORKER_BIN=${own} is not a media worker that runs here. Unset it or correct it.`);
    return own;
  }
  const path = cachedWorkerPath();
  if (workerRuns(path)) return path;
  await withLock(`${dirname(path)}.lock`, async () => {
    if (!workerRuns(path)) await makeWorker(path);
  });
  return path;
}
