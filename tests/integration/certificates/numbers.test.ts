import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newWorld, type World } from '../seminars/world.ts';

const root = resolve(import.meta.dirname, '../../..');
const wanted = 600;
const atOnce = 3;

let world: World;
beforeAll(async () => {
  world = await newWorld();
  // Numbering is the numberers' own from here on.
  await world.server.kill();
});
afterAll(() => world.close());

const newId = () => randomBytes(12).toString('hex');

/** A certificate that waits for its number, as issuing leaves it. */
function waiting(at: number) {
  const content = { person: 'Қасенов Болат', title: { kk: 'Бағдарлама', ru: 'Программа', en: '' }, minutes: 90 };
  return {
    _id: newId(),
    personId: newId(),
    awardKey: `cohort/${at}`,
    kind: 'completion',
    state: 'waiting',
    content,
    createdAt: at,
  };
}

function numberer(): ChildProcess {
  return spawn(process.execPath, ['tests/integration/certificates/support/numberer.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      MONGODB_URI: world.server.databaseUri,
      DATA_DIR: world.server.dataDir,
      MINBER_EMBEDDED: '1',
      LOG_LEVEL: 'error',
      // One name for all: each takes the lease from the others, so that they really run at once.
      NODE_NAME: 'numberer',
      PORT: '3999',
    },
  });
}

it('numbers are given without a gap or a double, however many give them at once and are killed while they do', async () => {
  const certificates = world.database.collection<{ _id: string; serial?: number; createdAt: number }>('certificates');
  await certificates.insertMany(Array.from({ length: wanted }, (_, at) => waiting(at)));
  let kills = 0;
  const work = async () => {
    for (;;) {
      const child = numberer();
      const gone = once(child, 'exit');
      await Promise.race([once(child, 'message'), gone]);
      if (kills < 9) {
        await pause(randomInt(40, 250));
        if (child.exitCode === null && child.kill('SIGKILL')) kills += 1;
      }
      const [code] = await gone;
      if (code === 0) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const serials = (await certificates.find().toArray()).map(({ serial }) => serial ?? 0).toSorted((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: wanted }, (_, at) => at + 1));
  expect(kills).toBeGreaterThan(3);
}, 120_000);
