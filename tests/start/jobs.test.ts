import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../scripts/database/embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'minber-test-'));
let database: EmbeddedDatabase;
let platform: typeof import('../../server/src/platform/index.ts');
let endLongWork = () => {};
const long = new Promise<void>((resolve) => {
  endLongWork = resolve;
});

beforeAll(async () => {
  database = await startEmbeddedDatabase(folder);
  process.env.MONGODB_URI = database.uri;
  platform = await import('../../server/src/platform/index.ts');
  await mongoose.connect(database.uri);
  platform.jobs.configure({ long: () => long, short: async () => 'made' });
});
afterAll(async () => {
  endLongWork();
  await platform.jobs.stop();
  await mongoose.disconnect();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const stateOf = async (jobId: string) => (await platform.JobModel.findById(jobId).lean())?.state;

test('what an earlier run of this node left half done goes on, however long its lease; what another node does is left to it', async () => {
  const { JobModel, jobs, newId, node } = platform;
  const running = { kind: 'short', payload: {}, ownerId: null, state: 'running', attempts: 1, runAt: 0 } as const;
  const [left, elsewhere] = [newId(), newId()];
  const far = { leaseUntil: Number.MAX_SAFE_INTEGER, boot: 'gone' };
  await JobModel.create({ ...running, ...far, _id: left, key: 'left', node: node.name });
  await JobModel.create({ ...running, ...far, _id: elsewhere, key: 'elsewhere', node: 'another' });
  jobs.start();
  await expect.poll(() => stateOf(left), { timeout: 20_000 }).toBe('done');
  expect(await stateOf(elsewhere)).toBe('running');
});

test('what somebody waits for does not queue behind what nobody asked for', async () => {
  const { jobs, newId } = platform;
  const { _id: unasked } = await jobs.enqueue({ kind: 'long', key: 'unasked', payload: {} });
  await expect.poll(() => stateOf(unasked), { timeout: 20_000 }).toBe('running');
  const { _id: asked } = await jobs.enqueue({ kind: 'short', key: 'asked', payload: {}, ownerId: newId() });
  await expect.poll(() => stateOf(asked), { timeout: 20_000 }).toBe('done');
  expect(await stateOf(unasked)).toBe('running');
});
