import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import mongoose from 'mongoose';
import { afterEach, expect, test } from 'vitest';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../scripts/database/embedded.ts';
import { newDataFolder } from './support/minber.ts';

const WRITERS = 8;
const KILLS = 6;
const WRITES_BETWEEN_KILLS = 400;

let database: EmbeddedDatabase | undefined;

/** As the server does. */
async function connect(uri: string): Promise<void> {
  Object.assign(process.env, { MONGODB_URI: uri, MINBER_EMBEDDED: '1' });
  const { connectDatabase } = await import('../../server/src/platform/data/connection.ts');
  await connectDatabase(uri);
}

afterEach(async () => {
  await mongoose.disconnect();
  await database?.stop();
});

test('a SIGKILL under writers loses nothing that was acknowledged', async () => {
  const folder = newDataFolder();
  database = await startEmbeddedDatabase(folder);
  const { uri } = database;
  await connect(uri);
  const facts = mongoose.connection.collection<{ _id: number }>('facts');
  const acknowledged: number[] = [];
  let [next, done] = [0, false];

  async function write(): Promise<void> {
    while (!done) {
      const id = next++;
      // A write that met the kill may or may not be there; only an acknowledged one must be.
      await facts.insertOne({ _id: id }).then(
        () => acknowledged.push(id),
        () => {},
      );
    }
  }
  const writers = Array.from({ length: WRITERS }, write);

  for (let kill = 1; kill <= KILLS; kill++) {
    const enough = acknowledged.length + WRITES_BETWEEN_KILLS;
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(enough);
    await database.kill('SIGKILL');
    database = await startEmbeddedDatabase(folder);
    expect(database.uri).toBe(uri);
  }
  done = true;
  await Promise.all(writers);

  const stored = new Set(await facts.distinct('_id'));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
});

test('a folder that is open already is refused with its name', async () => {
  const folder = newDataFolder();
  database = await startEmbeddedDatabase(folder);
  await expect(startEmbeddedDatabase(folder)).rejects.toThrow(`${folder} is in use`);
});

test('what is asked on a socket that ended a moment ago is refused, never left without an answer', async () => {
  database = await startEmbeddedDatabase(newDataFolder());
  const sockets: Socket[] = [];
  const keep = (message: unknown) => void sockets.push((message as { socket: Socket }).socket);
  subscribe('net.client.socket', keep);
  await connect(database.uri);
  const facts = mongoose.connection.collection<{ _id: number }>('facts');
  await facts.insertOne({ _id: 1 });
  unsubscribe('net.client.socket', keep);

  for (const socket of sockets) socket.destroy();
  await expect(facts.insertOne({ _id: 2 })).rejects.toThrow(mongoose.mongo.MongoNetworkError);
  expect(await facts.distinct('_id')).toEqual([1]);
});
