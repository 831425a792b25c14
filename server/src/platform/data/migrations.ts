import { readdir } from 'node:fs/promises';
import { clock } from '../clock.ts';
import { log } from '../log.ts';
import { defineModel, type Stored } from './model.ts';

interface Applied extends Stored {
  at: number;
}

const AppliedModel = defineModel<Applied>('migrations', { at: Number });
const folder = new URL('../../../migrations/', import.meta.url);

/**
 * Runs every migration of `server/migrations` that has not run, in the order of their names. Forward only; each is
 * idempotent, because a crash between its work and its mark repeats it.
 */
export async function migrate(): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[\w-]+\.ts$/.test(name)).sort();
  const applied = new Set((await AppliedModel.find().lean<Applied[]>()).map((mark) => mark._id));
  for (const name of names) {
    if (applied.has(name)) continue;
    const { up } = (await import(new URL(name, folder).href)) as { up: () => Promise<void> };
    await up();
    await AppliedModel.updateOne({ _id: name }, { $setOnInsert: { at: clock.now() } }, { upsert: true });
    log('migrations').info({ migration: name }, 'applied');
  }
}
