import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Problem } from '../setup/problem.mjs';

// A Unix socket's address holds 104 bytes on macOS, 108 on Linux; the engine adds 37 to our folder.
const LONGEST_TEMPORARY_FOLDER = 40;

function userFolder(): string {
  const base = tmpdir().length <= LONGEST_TEMPORARY_FOLDER ? tmpdir() : '/tmp';
  const user = process.getuid?.() ?? 0;
  const folder = join(base, `minber-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  if (!stats.isDirectory() || stats.uid !== user || (stats.mode & 0o077) !== 0) {
    throw new Problem(`${folder} belongs to someone else or is open to others. Remove it, or set TMPDIR.`);
  }
  return folder;
}

/**
 * The symlink that always points to the present socket of the engine over `dataFolder`. It lies in a folder private
 * to this user and this data, where the engine makes its sockets.
 */
export function socketLink(dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  const name = createHash('sha256')
    .update(realpathSync(resolve(dataFolder)))
    .digest('hex')
    .slice(0, 10);
  const folder = join(userFolder(), name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, 'db.sock');
}

/**
 * The address of the embedded database over `dataFolder`; it stays the same when the engine is started again. Its write
 * concern must not be overridden with `majority`: like any MongoDB that is no replica set, the engine then answers
 * without waiting for the journal, and a kill loses the last milliseconds (tried: 22 of 30 kills, none of 90 with 1).
 */
export function databaseUri(dataFolder: string): string {
  const socket = encodeURIComponent(socketLink(dataFolder));
  return `mongodb://${socket}/minber?directConnection=true&w=1&journal=true`;
}
