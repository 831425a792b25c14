import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { databaseName } from './database-name.ts';
import type { KeptFile, KeptModule } from './keep/kept-module.ts';
import type { QueuedRequest } from './queue/request.ts';

/** One answer of the server, kept for one person. */
export interface KeptAnswer {
  personId: string;
  /** The hash of the query it answers. */
  key: string;
  address: string;
  value: object;
  /** Names of what was made of it here and stays when it is renewed. */
  pinned: string[];
  bytes: number;
}

interface Offline extends DBSchema {
  requests: { key: number; value: QueuedRequest; indexes: { person: string } };
  answers: { key: [string, string]; value: KeptAnswer; indexes: { person: string } };
  modules: { key: [string, string, string]; value: KeptModule; indexes: { person: string } };
  files: { key: [string, string]; value: KeptFile; indexes: { person: string } };
}

let opening: Promise<IDBPDatabase<Offline>> | undefined;

/** Everything this device keeps for times without a line. Rejects where storage is closed to us (private windows). */
export function offlineDatabase(): Promise<IDBPDatabase<Offline>> {
  opening ??= openDB<Offline>(databaseName, 2, {
    upgrade(database, before) {
      if (before < 1) {
        const requests = database.createObjectStore('requests', { keyPath: 'id', autoIncrement: true });
        requests.createIndex('person', 'personId');
        const answers = database.createObjectStore('answers', { keyPath: ['personId', 'key'] });
        answers.createIndex('person', 'personId');
        const modules = database.createObjectStore('modules', { keyPath: ['personId', 'cohortId', 'moduleId'] });
        modules.createIndex('person', 'personId');
      }
      const files = database.createObjectStore('files', { keyPath: ['personId', 'fileId'] });
      files.createIndex('person', 'personId');
    },
    // A newer version of the app in another tab needs the way free.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
  }).catch((cause: unknown) => {
    opening = undefined;
    throw cause;
  });
  return opening;
}
