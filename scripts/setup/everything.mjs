import { ensureWorker } from '../worker/ensure.mjs';
import { ensureClient } from './client.mjs';
import { ensureDatabaseLibraries } from './database-libraries.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { checkPlatform } from './platform.mjs';

/** What both running and testing need, in order; each step costs milliseconds when it has been done before. */
export async function setUpGround() {
  checkPlatform();
  await ensureDependencies();
  process.env.MEDIASOUP_WORKER_BIN = await ensureWorker();
  if (!process.env.MONGODB_URI) await ensureDatabaseLibraries();
}

/** Everything a start needs. */
export async function setUp() {
  await setUpGround();
  await ensureClient();
}
