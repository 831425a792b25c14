import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../database/embedded.ts';
import { databaseUri, socketLink } from '../database/location.ts';
import { Problem } from '../setup/problem.mjs';
import { dataFolder } from '../supervisor/environment.ts';

/** Runs `work` on the embedded database: the one that serves a running Minber, else one started for as long. */
export async function withEmbeddedDatabase<T>(work: (uri: string) => Promise<T>): Promise<T> {
  if (process.env.MONGODB_URI) throw new Problem('MONGODB_URI is set: demo data goes into the embedded database only.');
  const folder = join(dataFolder(), 'db');
  mkdirSync(folder, { recursive: true });
  if (await answers(socketLink(folder))) return work(databaseUri(folder));
  const database = await startEmbeddedDatabase(folder);
  try {
    return await work(database.uri);
  } finally {
    await database.stop();
  }
}

async function answers(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
