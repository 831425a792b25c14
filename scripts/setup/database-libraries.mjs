import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './folders.mjs';
import { withLock } from './lock.mjs';
import { mirror, privateApt } from './private-apt.mjs';
import { Problem } from './problem.mjs';
import { outputOf, runStep } from './run.mjs';

const NEEDED_GLIBC = [2, 38];
const SUITE = 'trixie';
const PACKAGES = ['libc6', 'libgcc-s1', 'libstdc++6'];
const TRIPLETS = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' };
const LOADERS = { x64: 'ld-linux-x86-64.so.2', arm64: 'ld-linux-aarch64.so.1' };

const folder = join(cacheFolder, `database-libraries-${SUITE}-${process.arch}`);
const libraryPath = join(folder, 'usr/lib', TRIPLETS[process.arch] ?? '');
const loader = join(libraryPath, LOADERS[process.arch] ?? '');

function systemIsNewEnough() {
  if (process.platform !== 'linux') return true;
  const [major, minor] = (process.report.getReport().header.glibcVersionRuntime ?? '0.0').split('.').map(Number);
  return major > NEEDED_GLIBC[0] || (major === NEEDED_GLIBC[0] && minor >= NEEDED_GLIBC[1]);
}

/** The command words to put before Node so that the embedded database finds a new enough C library; often none. */
export function databaseLoader() {
  return systemIsNewEnough() ? [] : [loader, '--library-path', libraryPath];
}

/** Fetches the packages of a newer Debian from this machine's own mirror without touching the system. */
async function fetchInto(target) {
  const { site } = mirror() ?? {};
  const advice = 'Use a system with glibc 2.38 (Debian 13, Ubuntu 24.04), or set MONGODB_URI to a MongoDB of your own.';
  if (!site) throw new Problem(`The embedded database needs glibc 2.38 and this system has an older one. ${advice}`);
  const at = (name) => join(target, 'apt', name);
  mkdirSync(at('debs'), { recursive: true });
  const step = 'Fetching a newer C library for the embedded database';
  const options = await privateApt(at('.'), `deb ${site} ${SUITE} main`, `${step}: list`, advice);
  await runStep(step, 'apt-get', [...options, 'download', ...PACKAGES], { cwd: at('debs'), advice });
  for (const file of readdirSync(at('debs'))) {
    if (outputOf('dpkg', ['-x', join(at('debs'), file), target]) === undefined) {
      throw new Problem(`${file} could not be unpacked. ${advice}`);
    }
  }
  rmSync(at('.'), { recursive: true });
}

/** Makes sure the embedded database's native library can be loaded on this machine. */
export async function ensureDatabaseLibraries() {
  if (systemIsNewEnough() || existsSync(loader)) return;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(loader)) return;
    const target = mkdtempSync(`${folder}.new-`);
    await fetchInto(target).catch((error) => {
      rmSync(target, { recursive: true, force: true });
      throw error;
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(target, folder);
  });
}
