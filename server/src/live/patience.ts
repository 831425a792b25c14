import { setTimeout as delay } from 'node:timers/promises';
import { isDuplicate, log } from '../platform/index.ts';

const retryMs = 500;

/**
 * Repeats a write until the database takes it: it is restarted within seconds, and what it has not said may have been
 * written all the same, so `write` must be repeatable. A duplicate key is an answer and is thrown; so is everything
 * once `givenUp`.
 */
export async function untilStored<T>(write: () => Promise<T>, givenUp: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (thrown) {
      if (isDuplicate(thrown) || givenUp()) throw thrown;
      log('live').warn({ err: thrown }, 'a write will be repeated');
      await delay(retryMs);
    }
  }
}
