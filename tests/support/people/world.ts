import type { AttendancePolicy } from '../../../shared/src/seminars/attendance-policy.ts';
import { startServer, type TestServer } from '../server.ts';
import type { Cast } from './cast.ts';
import { Scene } from './scene.ts';

/** A server and the database below it, to fill with seminars and people. */
export interface World {
  server: Pick<TestServer, 'url' | 'databaseUri' | 'dataDir'>;
  /** Another seminar with people of its own. */
  cast(size: { own?: number; halls?: number[]; policy?: Partial<AttendancePolicy> }): Promise<Cast>;
  /** The same, begun: its host is heard. Closed with the world. */
  scene(size: Parameters<World['cast']>[0]): Promise<Scene>;
  stop(): Promise<void>;
}

/** Fills the database of a server that runs. */
export async function enter<S extends World['server'] & { stop(): Promise<void> }>(
  server: S,
): Promise<World & { server: S }> {
  // What the test writes must be as safe as what the server writes: the same engine, the same journal.
  Object.assign(process.env, { MONGODB_URI: server.databaseUri, MINBER_EMBEDDED: '1', LOG_LEVEL: 'error' });
  const db = await import('../../integration/live/support/database.ts');
  const { addCast } = await import('./cast.ts');
  await db.connectDatabase(server.databaseUri);
  const scenes: Scene[] = [];
  const cast: World['cast'] = (size) => addCast(db, size);
  return {
    server,
    cast,
    scene: async (size) => {
      const scene = await Scene.begin(server.url, await cast(size));
      scenes.push(scene);
      return scene;
    },
    stop: async () => {
      for (const scene of scenes) scene.close();
      await db.disconnectDatabase();
      await server.stop();
    },
  };
}

export async function startWorld(env: Record<string, string> = {}): Promise<World & { server: TestServer }> {
  return enter(await startServer(env));
}
