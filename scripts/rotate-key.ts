import { access, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { exitWith, Problem } from './setup/problem.mjs';
import { dataFolder } from './supervisor/environment.ts';

/**
 * `npm run rotate-key`: puts the institution's signing key aside. A running Minber makes a new one within seconds, else the
 * next start does; it retires the old one, whose public half stays published: what it signed verifies for ever.
 */
async function run(): Promise<void> {
  if (process.env.SIGNING_KEY_FILE) throw new Problem('The key is that of SIGNING_KEY_FILE: put another file there.');
  const folder = join(dataFolder(), 'keys');
  const aside = join(folder, `retired-${new Date().toISOString().replace(/[:.]/g, '-')}.pem`);
  await access(join(folder, 'signing.pem')).catch(() => {
    throw new Problem(`There is no key in ${folder} yet. The first start makes one.`);
  });
  await rename(join(folder, 'signing.pem'), aside);
  console.log(
    `The key now lies in ${aside}. Minber makes a new one within seconds, or at its next start, and signs with that from then on.`,
  );
}

run().catch(exitWith);
