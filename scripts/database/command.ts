import { join } from 'node:path';
import { databaseLoader } from '../setup/database-libraries.mjs';
import { node26, root } from '../setup/folders.mjs';

export type Command = { command: string; args: string[] };

/** How to run the database child over `dataFolder` on this machine: on an old system through a newer C library. */
export function databaseCommand(dataFolder: string): Command {
  const words = [...databaseLoader(), node26, join(root, 'scripts/database/child.ts'), dataFolder];
  return { command: words[0] ?? node26, args: words.slice(1) };
}
