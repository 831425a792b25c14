import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitWith, Problem } from '../setup/problem.mjs';
import { dataFolder } from '../supervisor/environment.ts';
import { copyData } from './copy.ts';

async function backup(target: string | undefined): Promise<void> {
  if (!target) throw new Problem('Say where to: npm run backup -- <new folder>');
  if (process.env.MONGODB_URI) throw new Problem('MONGODB_URI is set: back that database up with mongodump.');
  if (existsSync(target)) throw new Problem(`${target} exists already. Name a new folder.`);
  if (!existsSync(dataFolder())) throw new Problem(`There is no data in ${dataFolder()} yet.`);
  // A copy cut short would leave the database refusing writes.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  await copyData(dataFolder(), resolve(target));
  console.log(`Copied to ${target}. To go back to it: stop Minber and start it with DATA_DIR=${target}`);
}

backup(process.argv[2]).catch(exitWith);
