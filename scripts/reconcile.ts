import { withEmbeddedDatabase } from './demo/database.ts';
import { exitWith } from './setup/problem.mjs';
import { dataFolder } from './supervisor/environment.ts';

/** `npm run reconcile`: recomputes what is derived on the database in use and reports what differs; exits 1 if anything. */
async function reconcile(uri: string): Promise<string[]> {
  Object.assign(process.env, { MONGODB_URI: uri, DATA_DIR: dataFolder(), LOG_LEVEL: 'error' });
  const { connectDatabase, disconnectDatabase } = await import('../server/src/platform/index.ts');
  const { findDifferences } = await import('./reconcile/differences.ts');
  await connectDatabase(uri);
  try {
    return await findDifferences();
  } finally {
    await disconnectDatabase();
  }
}

async function run(): Promise<number> {
  const uri = process.env.MONGODB_URI;
  const differences = uri ? await reconcile(uri) : await withEmbeddedDatabase(reconcile);
  for (const difference of differences) console.log(difference);
  console.log(differences.length === 0 ? 'No differences.' : `${differences.length} differences.`);
  return differences.length === 0 ? 0 : 1;
}

run().then((code) => process.exit(code), exitWith);
