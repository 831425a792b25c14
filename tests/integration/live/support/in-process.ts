import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startEmbeddedDatabase } from '../../../../scripts/database/embedded.ts';
import { freePort, mediaPortBase } from '../../../support/ports.ts';
import { addCast, type Cast } from './cast.ts';
import { Tab } from './tab.ts';

/** A server inside this process, so that its doors can be listened at and its clock be moved. */
export function useServerInside(): {
  cast(): Cast;
  tab(who: keyof Cast['cookies'], peerId?: string): Tab;
} {
  let cast: Cast;
  let app: { url: string; stop(): Promise<void> };
  let stopDatabase: () => Promise<void>;
  const dataDir = mkdtempSync(join(tmpdir(), 'minber-test-'));
  const tabs: Tab[] = [];

  beforeAll(async () => {
    const database = await startEmbeddedDatabase(join(dataDir, 'database'));
    stopDatabase = () => database.stop();
    Object.assign(process.env, {
      MONGODB_URI: database.uri,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: String(await freePort()),
      RTC_PORT: String(mediaPortBase()),
      RTC_WORKERS: '1',
      LOG_LEVEL: 'error',
    });
    const { startApp } = await import('../../../../server/src/app.ts');
    app = await startApp();
    cast = await addCast(await import('./database.ts'));
  });
  afterEach(async () => {
    await Promise.all(tabs.splice(0).map((tab) => tab.close()));
  });
  afterAll(async () => {
    await app.stop();
    await stopDatabase();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    cast: () => cast,
    tab: (who, peerId) => {
      const tab = new Tab(app.url, cast.seminarId, cast.cookies[who], peerId);
      tabs.push(tab);
      return tab;
    },
  };
}
