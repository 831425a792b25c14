import { withEmbeddedDatabase } from './demo/database.ts';
import { exitWith } from './setup/problem.mjs';
import { dataFolder } from './supervisor/environment.ts';

const dryRun = process.argv.includes('--dry-run');

/** `npm run retention -- [--dry-run]`: removes what its kind no longer keeps, or tells what would go. */
async function forget(uri: string): Promise<void> {
  Object.assign(process.env, { MONGODB_URI: uri, DATA_DIR: dataFolder(), LOG_LEVEL: 'error' });
  const { connectDatabase, disconnectDatabase, retention } = await import('../server/src/platform/index.ts');
  const { features } = await import('../server/src/features.ts');
  retention.configure(features.flatMap((feature) => feature.retention ?? []));
  await connectDatabase(uri);
  try {
    for (const { kind, before, count } of await retention.run({ dryRun })) {
      if (before === null) console.log(`${kind}: kept for ever`);
      else
        console.log(`${kind}: ${count} older than ${new Date(before).toISOString()} ${dryRun ? 'would go' : 'gone'}`);
    }
  } finally {
    await disconnectDatabase();
  }
}

async function run(): Promise<number> {
  const uri = process.env.MONGODB_URI;
  await (uri ? forget(uri) : withEmbeddedDatabase(forget));
  return 0;
}

run().then((code) => process.exit(code), exitWith);
