import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from '../setup/apt.mjs';
import { root } from '../setup/folders.mjs';
import { Problem } from '../setup/problem.mjs';
import { runStep } from '../setup/run.mjs';
import { mesonOptions, patches } from './recipe.mjs';
import { addSrtpSource } from './srtp.mjs';

const PACKAGES = [
  ...['g++', 'meson', 'ninja-build', 'pkg-config'],
  ...['libabsl-dev', 'libflatbuffers-dev', 'flatbuffers-compiler', 'libsrtp2-dev', 'libuv1-dev', 'libssl-dev'],
];

function patch(worker) {
  for (const { file, from, to } of patches) {
    const path = join(worker, file);
    const source = readFileSync(path, 'utf8');
    if (!source.includes(from))
      throw new Problem(`mediasoup changed ${file}; scripts/worker/build.mjs must follow it.`);
    writeFileSync(path, source.replace(from, to));
  }
}

/** `[12/340] …` of ninja as `4%`. */
function ninjaPercent(line) {
  const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? [];
  return all && `${Math.floor((100 * done) / all)}%`;
}

/** Builds the worker from the npm package's sources against Debian's libraries in `folder`; answers its path. */
export async function buildWorker(folder) {
  await ensurePackages(PACKAGES, 'build the media worker');
  const worker = join(folder, 'worker');
  cpSync(join(root, 'node_modules/mediasoup/worker'), worker, { recursive: true });
  cpSync(join(root, 'node_modules/mediasoup/package.json'), join(folder, 'package.json'));
  rmSync(join(worker, 'subprojects'), { recursive: true });
  cpSync(join(root, 'scripts/worker/overlay/subprojects'), join(worker, 'subprojects'), { recursive: true });
  await addSrtpSource(join(worker, 'subprojects'));
  patch(worker);
  await runStep('Configuring the media worker', 'meson', ['setup', 'out', ...mesonOptions], { cwd: worker });
  await runStep(
    'Building the media worker (about 6 minutes on 2 cores, once)',
    'ninja',
    ['-C', 'out', 'mediasoup-worker'],
    {
      cwd: worker,
      percent: ninjaPercent,
    },
  );
  return join(worker, 'out/mediasoup-worker');
}
