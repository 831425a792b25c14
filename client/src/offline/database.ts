import type { SessionView } from '@minber/shared/identity/session';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { databaseName } from './database-name.ts';
import type { KeptModule } from './keep/kept-module.ts';
import type { QueuedRequest } from './queue/request.ts';

/** One answer of the server, kept for one person. */
export interface KeptAnswer {
  personId: string;
  /** The hash of the query it answers. */
  key: string;
  value: unknown;
  bytes: number;
}

interface Offline extends DBSchema {
  requests: { key: number; value: QueuedRequest; indexes: { person: string } };
  answers: { key: [string, string]; value: KeptAnswer; indexes: { person: string } };
  modules: { key: [string, string, string]; value: KeptModule; indexes: { person: string } };
  /** Who was signed in when this device last kept something for him: at most one. */
  session: { key: 'last'; value: SessionView };
}

let opening: Promise<IDBPDatabase<Offline>> | undefined;

/** Everything this device keeps for times without a line. Rejects where storage is closed to us (private windows). */
export function offlineDatabase(): Promise<IDBPDatabase<Offline>> {
  opening ??= openDB<Offline>(databaseName, 1, {
    upgrade(database) {
      const requests = database.createObjectStore('requests', { keyPath: 'id', autoIncrement: true });
      requests.createIndex('person', 'personId');
      const answers = database.createObjectStore('answers', { keyPath: ['personId', 'key'] });
      answers.createIndex('person', 'personId');
      const modules = database.createObjectStore('modules', { keyPath: ['personId', 'cohortId', 'moduleId'] });
      modules.createIndex('person', 'personId');
      database.createObjectStore('session');
    },
  }).catch((cause: unknown) => {
    opening = undefined;
    throw cause;
  });
  return opening;
}
