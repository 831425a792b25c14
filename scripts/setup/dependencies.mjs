import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { node26, root } from './folders.mjs';
import { checkSpaceForSetup } from './platform.mjs';
import { Problem } from './problem.mjs';
import { runStep } from './run.mjs';

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
}

/** npm writes what it has installed as its last act, so an interrupted installation counts as none. */
function areCurrent() {
  const installedFile = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installedFile)) || !existsSync(node26)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf('package-lock.json'))
    .filter(([path, { optional }]) => path.startsWith('node_modules/') && !optional)
    .every(([path, { version }]) => installed[path] && installed[path].version === version);
}

/** Installs the npm packages of the lock file when they are missing or the lock file has changed. */
export async function ensureDependencies() {
  if (areCurrent()) return;
  checkSpaceForSetup();
  await runStep('Installing npm packages', 'npm', ['ci', '--loglevel=error'], {
    cwd: root,
    env: {
      // mediasoup's install script would download or build the worker; scripts/worker does it, once a machine.
      MEDIASOUP_WORKER_BIN: process.execPath,
      // npm must not run on the Node it is about to replace.
      PATH: process.env.PATH.split(delimiter)
        .filter((folder) => !folder.includes('node_modules'))
        .join(delimiter),
    },
    advice: "Check the network and npm's registry setting (npm ping).",
  });
  if (!areCurrent()) {
    throw new Problem(
      'npm did not install everything: its install scripts are switched off. Run: npm config delete ignore-scripts',
    );
  }
}
