import { chmodSync, writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { startProgress } from '../setup/progress.mjs';
import { outputOf } from '../setup/run.mjs';
import { mediasoupPackage, workerRuns } from './locate.mjs';

const TIMEOUT_MS = 20_000;

/** The archive mediasoup's own install script would take, at the address its package names. */
function archiveUrl() {
  const { version, repository } = mediasoupPackage();
  const base = repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
  const kernel = process.platform === 'linux' ? `-kernel${release().split('.')[0]}` : '';
  return `${base}/releases/download/${version}/mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
}

/** Puts mediasoup's prebuilt worker into `folder`. Answers its path, or undefined where it cannot be had or run. */
export async function downloadWorker(folder) {
  const progress = startProgress('Downloading the media worker');
  try {
    const response = await fetch(archiveUrl(), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`answer ${response.status}`);
    const archive = join(folder, 'worker.tgz');
    writeFileSync(archive, Buffer.from(await response.arrayBuffer()));
    if (outputOf('tar', ['-xzf', archive, '-C', folder]) === undefined) throw new Error('not an archive');
    const worker = join(folder, 'mediasoup-worker');
    chmodSync(worker, 0o755);
    if (!workerRuns(worker)) throw new Error('it does not run on this system');
    progress.done();
    return worker;
  } catch (error) {
    progress.done(`not available here (${error.cause?.code ?? error.message}), building it instead`);
    return undefined;
  }
}
