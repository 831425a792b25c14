import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../scripts/worker/path.mjs', import.meta.url));

/** The real worker's path; a test without it fails with this one line. */
export function workerBin(): string {
  const path = process.env.MEDIASOUP_WORKER_BIN ?? askScript();
  if (path && existsSync(path)) return path;
  throw new Error('The media worker is missing: run `node scripts/worker/ensure.mjs`, or set MEDIASOUP_WORKER_BIN.');
}

function askScript(): string | undefined {
  try {
    return execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
