import { hashKey } from '@tanstack/react-query';
import { offlineDatabase } from '../database.ts';
import { keeper } from '../keeper.ts';
import { renewAnswer } from './answers.ts';

/** Whatever a page is told anew is renewed where it is kept, too. Answers the way to stop it. */
export function keepFresh(personId: string): () => void {
  keeper.heard = (queryKey, value) => {
    if (typeof value === 'object' && value !== null)
      void renewAnswer(personId, hashKey(queryKey), value).catch(() => undefined);
  };
  return () => {
    keeper.heard = () => undefined;
  };
}

/** Asks the server again for all that is kept of a person, after what he did without a line has reached it. */
export async function renewKept(personId: string): Promise<void> {
  const all = await (await offlineDatabase()).getAllFromIndex('answers', 'person', personId);
  for (const { key, address, pinned } of all) {
    if (pinned.length > 0) continue;
    const response = await fetch(address, { credentials: 'same-origin' });
    if (response.ok) await renewAnswer(personId, key, await response.json());
  }
}
