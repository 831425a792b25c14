import { startServer, type TestServer } from '../../../support/server.ts';
import { addCast, type Cast } from './cast.ts';

/** A server with a seminar about to begin. */
export interface World extends Cast {
  server: TestServer;
  /** What the database has, without the server between. */
  db: typeof import('./database.ts');
  stop(): Promise<void>;
}

export async function startWorld(env: Record<string, string> = {}): Promise<World> {
  const server = await startServer(env);
  process.env.MONGODB_URI = server.databaseUri;
  const db = await import('./database.ts');
  await db.connectDatabase(server.databaseUri);
  return {
    ...(await addCast(db)),
    server,
    db,
    stop: async () => {
      await db.disconnectDatabase();
      await server.stop();
    },
  };
}
