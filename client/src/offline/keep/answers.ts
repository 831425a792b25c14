import { hashKey } from '@tanstack/react-query';
import { type KeptAnswer, offlineDatabase } from '../database.ts';

/** What this device keeps of one person's query. */
export async function keptAnswer(personId: string, queryKey: readonly unknown[]): Promise<KeptAnswer | undefined> {
  return (await offlineDatabase()).get('answers', [personId, hashKey(queryKey)]);
}

export interface NewAnswer {
  personId: string;
  queryKey: readonly unknown[];
  /** Where the server gives it. */
  address: string;
  value: object;
  /** Names of what was made of it on this device (pictures put into the text) and stays when the answer is renewed. */
  pinned?: string[];
}

/** Keeps an answer; gives its key and its size in bytes. */
export async function keepAnswer(answer: NewAnswer): Promise<{ key: string; bytes: number }> {
  const { personId, queryKey, address, value, pinned = [] } = answer;
  const key = hashKey(queryKey);
  const bytes = sizeOf(value);
  await (await offlineDatabase()).put('answers', { personId, key, address, value, pinned, bytes });
  return { key, bytes };
}

/** Puts a newer answer in the place of a kept one. What is not kept is not begun to be. */
export async function renewAnswer(personId: string, key: string, value: object): Promise<void> {
  const transaction = (await offlineDatabase()).transaction('answers', 'readwrite');
  const before = await transaction.store.get([personId, key]);
  if (before) {
    const own = Object.fromEntries(Object.entries(before.value).filter(([name]) => before.pinned.includes(name)));
    const next = { ...value, ...own };
    await transaction.store.put({ ...before, value: next, bytes: sizeOf(next) });
  }
  await transaction.done;
}

function sizeOf(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
