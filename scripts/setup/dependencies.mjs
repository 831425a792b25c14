import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node26, root } from './folders.mjs';
import { checkSpaceForSetup } from './platform.mjs';
import { runStep } from './run.mjs';

const stamp = join(root, 'node_modules/.minber-lock');

function lockHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

function areCurrent() {
  return existsSync(stamp) && existsSync(node26) && readFileSync(stamp, 'utf8') === lockHash();
}

/** Installs the npm packages of the lock file when they are missing or the lock file has changed. */
export async function ensureDependencies() {
  if (areCurrent()) return;
  checkSpaceForSetup();
  await runStep('Installing npm packages', 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    // mediasoup's install script would download or build the worker; scripts/worker does it, once a machine.
    env: { MEDIASOUP_WORKER_BIN: process.execPath },
    advice: 'Check the network and npm\'s registry setting (npm ping).',
  });
  writeFileSync(stamp, lockHash());
}
