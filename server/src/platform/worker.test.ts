import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInWorker } from './worker.ts';

let folder: string;
let module: URL;

/** What is ordered: an answer, an error, an end of the thread, or to go on for ever. */
type Order = { says: string } | { throws: string } | { ends: number } | 'hangs';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minber-worker-'));
  const file = join(folder, 'work.mjs');
  writeFileSync(
    file,
    `let done = 0;
    export default async function work(order) {
      if (order === 'hangs') for (;;);
      if ('throws' in order) throw new RangeError(order.throws);
      if ('ends' in order) process.exit(order.ends);
      done += 1;
      return [order.says, done];
    }`,
  );
  module = pathToFileURL(file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const order = (what: Order, timeoutMs?: number) => runInWorker<Order, [string, number]>(module, what, timeoutMs);

it('a thread takes its orders one after the other', async () => {
  const said = await Promise.all(['one', 'two', 'three'].map((says) => order({ says })));
  expect(said).toEqual([['one', 1], ['two', 2], ['three', 3]]); // biome-ignore format: as a list
});

it('what fails fails alone, and the next order finds a fresh thread', async () => {
  const [failed, ended, hung, answered] = await Promise.allSettled([
    order({ throws: 'too much' }),
    order({ ends: 3 }),
    order('hangs', 100),
    order({ says: 'again' }),
  ]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { name: 'RangeError', message: 'too much' } });
  expect(ended).toMatchObject({ status: 'rejected', reason: { message: 'The thread ended early (3)' } });
  expect(hung).toMatchObject({ status: 'rejected', reason: { message: 'The work took too long' } });
  expect(answered).toMatchObject({ status: 'fulfilled', value: ['again', 1] });
});

it('what cannot be handed over is refused, and nobody waits for it', async () => {
  await expect(runInWorker(module, () => undefined)).rejects.toThrow('could not be cloned');
  expect(await order({ says: 'still there' })).toEqual(['still there', 1]);
});
