import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/folders.mjs';

/** The files below the folders (relative to the root) whose name ends in one of `endings`. */
export function testFiles(folders, endings) {
  return folders
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => !file.includes('node_modules') && endings.some((ending) => file.endsWith(ending)));
}
