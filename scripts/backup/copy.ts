import { cp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedDatabase } from '../database/embedded.ts';
import { databaseUri } from '../database/location.ts';

const ANSWERS_WITHIN_MS = 2000;
// The engine's mark that it has the folder open; a copy is not open.
const NOT_COPIED = new Set(['mongod.lock', 'WiredTiger.lock']);

async function connect(databaseFolder: string): Promise<mongoose.Connection> {
  return mongoose
    .createConnection(databaseUri(databaseFolder), { serverSelectionTimeoutMS: ANSWERS_WITHIN_MS })
    .asPromise();
}

/** Holds writes back while the files are copied, so that the copy is one moment of the database. */
async function copyLocked(connection: mongoose.Connection, from: string, to: string): Promise<void> {
  const admin = connection.getClient().db('admin');
  await admin.command({ fsync: 1, lock: true });
  try {
    await cp(from, to, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
  } finally {
    await admin.command({ fsyncUnlock: 1 });
  }
}

/**
 * Copies the data folder with its embedded database, running or not, to `target`, which must not exist. While a
 * running database is copied its writes wait. Started in place of the data folder, the copy is that moment again.
 */
export async function copyData(dataFolder: string, target: string): Promise<void> {
  const databaseFolder = join(dataFolder, 'db');
  const ours = await connect(databaseFolder).then(
    (connection) => ({ connection, stop: async () => {} }),
    async () => {
      const database = await startEmbeddedDatabase(databaseFolder);
      return { connection: await connect(databaseFolder), stop: database.stop };
    },
  );
  try {
    await copyLocked(ours.connection, databaseFolder, join(target, 'db'));
  } finally {
    await ours.connection.close();
    await ours.stop();
  }
  const isDatabase = (path: string) => path === databaseFolder || path.startsWith(`${databaseFolder}/`);
  await cp(dataFolder, target, { recursive: true, filter: (path) => !isDatabase(path) });
}
