import { setImmediate as nextTurn } from 'node:timers/promises';

/** How many viewers are served before everything else gets its turn: 300 at once would hold the loop for too long. */
const SLICE = 25;

/** Runs `work` on every item, a slice per turn of the event loop. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const all = [...items];
  for (let start = 0; start < all.length; start += SLICE) {
    if (start > 0) await nextTurn();
    await Promise.all(all.slice(start, start + SLICE).map(work));
  }
}
