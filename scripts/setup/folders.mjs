import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: every script works from here, whatever folder it was called in. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where things that are made once a machine are kept, per user. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'minber');

/** The Node 26 that `npm ci` installed; it runs everything that is TypeScript. */
export const node26 = join(root, 'node_modules/node/bin/node');
