import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node26, root } from './folders.mjs';
import { runStep } from './run.mjs';

const INPUTS = ['client', 'shared', 'package-lock.json'];
const NOT_INPUTS = new Set(['dist', 'node_modules']);
const page = join(root, 'client/dist/index.html');
const stamp = join(root, 'client/dist/.inputs');

/** Every file below `path` as `path size mtime`: cheap, and changes whenever the build could come out differently. */
function* fingerprints(path) {
  const stats = statSync(path);
  if (stats.isFile()) yield `${path} ${stats.size} ${stats.mtimeMs}\n`;
  else for (const name of readdirSync(path).sort()) if (!NOT_INPUTS.has(name)) yield* fingerprints(join(path, name));
}

function inputsHash() {
  const hash = createHash('sha256');
  for (const input of INPUTS) for (const line of fingerprints(join(root, input))) hash.update(line);
  return hash.digest('hex');
}

/** Builds the client's pages when their sources have changed since the last build. */
export async function ensureClient() {
  const hash = inputsHash();
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await runStep('Building the pages', node26, ['node_modules/vite/bin/vite.js', 'build', 'client'], { cwd: root });
  writeFileSync(stamp, hash);
}
