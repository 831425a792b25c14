import { offlineDatabase } from '../database.ts';
import { lookForKept, offlineWanted } from '../wanted.ts';
import type { KeptModule } from './kept-module.ts';

let known: KeptModule[] = [];
const listeners = new Set<() => void>();

/** The modules that the person who was last looked for keeps on this device. */
export const keptModules = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => known,
};

let lookedFor: string | undefined;

/** Looks what this person keeps here, unless that is known; a device that never kept anything is left as it is. */
export async function lookOnce(personId: string): Promise<void> {
  if (lookedFor === personId) return;
  lookedFor = personId;
  await lookForKept();
  if (offlineWanted.get()) await lookForModules(personId).catch(() => undefined);
}

async function lookForModules(personId: string): Promise<void> {
  lookedFor = personId;
  known = await (await offlineDatabase()).getAllFromIndex('modules', 'person', personId);
  for (const listener of listeners) listener();
}

export async function putModule(module: KeptModule): Promise<void> {
  await (await offlineDatabase()).put('modules', module);
  await lookForModules(module.personId);
}

/** Removes a module, and of its answers and files those that no other module of this person holds on to. */
export async function removeModule({ personId, cohortId, moduleId }: KeptModule): Promise<void> {
  const database = await offlineDatabase();
  const transaction = database.transaction(['modules', 'answers', 'files'], 'readwrite');
  const modules = transaction.objectStore('modules');
  const gone = await modules.get([personId, cohortId, moduleId]);
  if (gone) {
    await modules.delete([personId, cohortId, moduleId]);
    const rest = await modules.index('person').getAll(personId);
    const keys = new Set(rest.flatMap((one) => one.keys));
    const fileIds = new Set(rest.flatMap((one) => one.fileIds));
    for (const key of gone.keys) if (!keys.has(key)) await transaction.objectStore('answers').delete([personId, key]);
    for (const fileId of gone.fileIds)
      if (!fileIds.has(fileId)) await transaction.objectStore('files').delete([personId, fileId]);
  }
  await transaction.done;
  await lookForModules(personId);
}

/** Leaves nothing of what this person downloaded: he has signed out, or somebody else is here now. */
export async function forgetModulesOf(personId: string): Promise<void> {
  const database = await offlineDatabase();
  const transaction = database.transaction(['modules', 'answers', 'files'], 'readwrite');
  for (const key of await transaction.objectStore('modules').index('person').getAllKeys(personId))
    await transaction.objectStore('modules').delete(key);
  for (const key of await transaction.objectStore('answers').index('person').getAllKeys(personId))
    await transaction.objectStore('answers').delete(key);
  for (const key of await transaction.objectStore('files').index('person').getAllKeys(personId))
    await transaction.objectStore('files').delete(key);
  await transaction.done;
  await lookForModules(personId);
}
