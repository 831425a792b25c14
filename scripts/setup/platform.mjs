import { accessSync, constants, statfsSync } from 'node:fs';
import { root } from './folders.mjs';
import { Problem } from './problem.mjs';

const NEEDED_NODE = [20, 12];
const NEEDED_FREE_BYTES = 2 * 1024 ** 3;

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1])) return;
  throw new Problem(
    `Node ${NEEDED_NODE.join('.')} or newer is needed to begin; this is ${process.version}. Install a newer Node.`,
  );
}

function checkSystem() {
  const supported = ['linux-x64', 'linux-arm64', 'darwin-arm64'];
  const system = `${process.platform}-${process.arch}`;
  if (!supported.includes(system)) {
    throw new Problem(`${system} is not supported. Use Linux (x64, arm64), macOS (arm64) or, on Windows, WSL 2.`);
  }
}

/** Throws a `Problem` when fewer than `neededBytes` are free where `folder` lies, or it cannot be written. */
export function checkDisk(folder, neededBytes = NEEDED_FREE_BYTES) {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < neededBytes) {
    const gib = (bytes) => (bytes / 1024 ** 3).toFixed(1);
    throw new Problem(
      `Only ${gib(free)} GiB are free in ${folder}; ${gib(neededBytes)} GiB are needed. Free some space and start again.`,
    );
  }
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Problem(`The folder ${folder} is not writable for this user. Change its owner or clone elsewhere.`);
  }
}

/** Throws a `Problem` when this machine cannot run Minber at all. */
export function checkPlatform() {
  checkNode();
  checkSystem();
  checkDisk(root, 200 * 1024 ** 2);
}

/** Set-up unpacks and builds much more than a running system writes. */
export function checkSpaceForSetup() {
  checkDisk(root);
}
