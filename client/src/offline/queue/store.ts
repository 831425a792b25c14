import { offlineDatabase } from '../database.ts';
import type { NewRequest, QueuedRequest } from './request.ts';

/** Keeps a request and gives its number. What waits in the same slot of this person makes room, in the same step. */
export async function putRequest(request: NewRequest, beingSent: number | undefined): Promise<number> {
  const transaction = (await offlineDatabase()).transaction('requests', 'readwrite', { durability: 'strict' });
  if (request.slot !== undefined) {
    const own = await transaction.store.index('person').getAll(request.personId);
    for (const { id, slot, refusal } of own)
      if (slot === request.slot && id !== beingSent && !refusal) await transaction.store.delete(id);
  }
  // The database gives the number.
  const id = await transaction.store.add({ ...request, attempts: 0 } as QueuedRequest);
  await transaction.done;
  return id;
}

/** A person's requests in the order in which he made them. */
export async function requestsOf(personId: string): Promise<QueuedRequest[]> {
  const found = await (await offlineDatabase()).getAllFromIndex('requests', 'person', personId);
  return found.toSorted((one, other) => one.id - other.id);
}

export async function removeRequest(id: number): Promise<void> {
  await (await offlineDatabase()).delete('requests', id);
}

/** Removes all that one person has kept to be sent. */
export async function removeRequestsOf(personId: string): Promise<void> {
  const transaction = (await offlineDatabase()).transaction('requests', 'readwrite');
  for (const id of await transaction.store.index('person').getAllKeys(personId)) await transaction.store.delete(id);
  await transaction.done;
}

/** Notes something about a request that is still there. */
export async function noteRequest(id: number, note: Partial<QueuedRequest>): Promise<void> {
  const transaction = (await offlineDatabase()).transaction('requests', 'readwrite');
  const found = await transaction.store.get(id);
  if (found) await transaction.store.put({ ...found, ...note });
  await transaction.done;
}
