import { join } from 'node:path';
import mongoose from 'mongoose';
import { expect, onTestFinished, test } from 'vitest';
import { copyData } from '../../scripts/backup/copy.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../scripts/database/embedded.ts';
import { newDataFolder } from './support/minber.ts';

async function open(dataFolder: string): Promise<{ database: EmbeddedDatabase; connection: mongoose.Connection }> {
  const database = await startEmbeddedDatabase(join(dataFolder, 'db'));
  const connection = await mongoose.createConnection(database.uri).asPromise();
  onTestFinished(async () => {
    await connection.close();
    await database.stop();
  });
  return { database, connection };
}

test('a copy of a database that is being written to holds everything acknowledged before', async () => {
  const [dataFolder, target] = [newDataFolder(), join(newDataFolder(), 'copy')];
  const { connection } = await open(dataFolder);
  const facts = connection.collection<{ _id: number }>('facts');
  for (let id = 0; id < 500; id++) await facts.insertOne({ _id: id });
  let copied = false;
  const writer = (async () => {
    for (let id = 500; !copied; id++) await facts.insertOne({ _id: id });
  })();
  await copyData(dataFolder, target);
  copied = true;
  await writer;

  const copy = await open(target);
  expect(await copy.connection.collection<{ _id: number }>('facts').countDocuments({ _id: { $lt: 500 } })).toBe(500);
  await expect(facts.insertOne({ _id: -1 })).resolves.toBeDefined();
});

test('a database that is not running is copied too', async () => {
  const [dataFolder, target] = [newDataFolder(), join(newDataFolder(), 'copy')];
  const { database, connection } = await open(dataFolder);
  await connection.collection('facts').insertOne({ text: 'kept' });
  await connection.close();
  await database.stop();
  await copyData(dataFolder, target);

  const copy = await open(target);
  expect(await copy.connection.collection('facts').countDocuments({ text: 'kept' })).toBe(1);
});
