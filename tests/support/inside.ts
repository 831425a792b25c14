import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, takeMediaPorts } from '../../scripts/simulate/play/ports.ts';
import { startIndexedDatabase } from './indexed-database.ts';

/** Starts the server inside this process, on an embedded database of its own: one a process. */
export async function startInside(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'minber-test-'));
  const database = await startIndexedDatabase(join(dataDir, 'database'));
  Object.assign(process.env, {
    MONGODB_URI: database.uri,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    RTC_PORT: String(await takeMediaPorts()),
    RTC_WORKERS: '1',
    LOG_LEVEL: 'error',
  });
  const { startApp } = await import('../../server/src/app.ts');
  const app = await startApp();
  return {
    url: app.url,
    stop: async () => {
      await app.stop();
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
