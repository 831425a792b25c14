import { ensureClient } from './client.mjs';
import { ensureDatabaseLibraries } from './database-libraries.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { checkPlatform } from './platform.mjs';
import { ensureWorker } from '../worker/ensure.mjs';

/** Everything a start needs, in order; each step costs milliseconds when it has been done before. */
export async function setUp() {
  checkPlatform();
  await ensureDependencies();
  process.env.MEDIASOUP_WORKER_BIN = await ensureWorker();
  if (!process.env.MONGODB_URI) await ensureDatabaseLibraries();
  await ensureClient();
}
