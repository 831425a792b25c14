import { databaseName } from './database-name.ts';

let isWanted = false;
const listeners = new Set<() => void>();

/**
 * Whether the queue is needed at all: this device has kept something once, or a page that may keep something is open.
 * So a first page on a device that never lost its line loads none of it.
 */
export const offlineWanted = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => isWanted,
};

export function wantOffline(): void {
  if (isWanted) return;
  isWanted = true;
  for (const listener of listeners) listener();
}

/** Looks whether anything was ever kept here. A browser that cannot list its databases has perhaps. */
export async function lookForKept(): Promise<void> {
  const databases = await globalThis.indexedDB?.databases?.().catch(() => undefined);
  if (!databases || databases.some(({ name }) => name === databaseName)) wantOffline();
}
