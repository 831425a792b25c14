import mongoose from 'mongoose';
import type { Id } from '../../../shared/src/platform/ids.ts';
import type { HttpClient } from '../http.ts';
import { ok } from './answers.ts';
import type { World } from './index.ts';

let keys = 0;

/** Approves the report of a session with all that is open in it. */
export async function approve(by: HttpClient, session: string): Promise<void> {
  const { open } = await ok<{ open: { item: string }[] }>(by.get(`${session}/versions`));
  keys += 1;
  const acknowledge = open.map(({ item }) => item);
  await ok(by.post(`${session}/versions`, { key: `approval-key-${keys}`, acknowledge }));
}

/** An objection as if the session were over: one that still runs takes none. */
export async function writeObjection(
  world: World,
  of: { seminarId: Id; sessionId: Id; personId: Id; regionId: Id; centreId: Id; name: string; text: string },
): Promise<Id> {
  const id = new mongoose.Types.ObjectId().toHexString();
  const objection = { _id: id, ...of, number: 1, key: `objection-${id}`, at: Date.now() };
  await withDatabase(world, async (database) => {
    await database.collection<{ _id: string }>('objections').insertOne(objection);
  });
  return id;
}

async function withDatabase(world: World, work: (database: mongoose.Connection) => Promise<void>): Promise<void> {
  const database = await mongoose.createConnection(world.server.databaseUri).asPromise();
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
