import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cacheFolder } from '../../setup/folders.mjs';

const SOURCES = fileURLToPath(new URL('./native', import.meta.url));
const LIBRARIES = ['-lssl', '-lcrypto'];

/** Debian's names for what `buildViewers` needs. */
export const buildPackages = ['g++', 'libssl-dev'];

/**
 * The program that plays hundreds of viewers; built once a machine and version. Libraries with a JavaScript face take
 * more CPU for 300 viewers than a two-core machine has left beside the SFU, and what they drop looks like its loss.
 */
export async function buildViewers(): Promise<string> {
  const names = (await readdir(SOURCES)).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(await readFile(join(SOURCES, name)));
  const program = join(cacheFolder, `bench-viewers-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(program)) return program;
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const files = names.filter((name) => name.endsWith('.cpp')).map((name) => join(SOURCES, name));
  await promisify(execFile)('g++', ['-std=c++17', '-O2', ...files, ...LIBRARIES, '-o', unfinished]);
  await rename(unfinished, program);
  return program;
}
