import { setTimeout as delay } from 'node:timers/promises';
import { isDuplicate, log, withDeadline } from '../platform/index.ts';

const retryMs = 500;
/** Long for a database that lives. */
const answeredWithinMs = 6_000;

/**
 * Repeats a write until the database takes it: it is restarted within seconds, and what it has not said may have been
 * written all the same, so `write` must be repeatable. A duplicate key is an answer and is thrown; so is everything
 * once `givenUp`. A write whose socket ends just before it is sent is never answered at all: the driver (7.8, its wait
 * for `drain`) does not hear that. It is repeated too, or whatever is stored in order behind it would wait for ever.
 */
export async function untilStored<T>(write: () => Promise<T>, givenUp: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await withDeadline(write(), answeredWithinMs, () => new Error('The database did not answer.'));
    } catch (thrown) {
      if (isDuplicate(thrown) || givenUp()) throw thrown;
      log('live').warn({ err: thrown }, 'a write will be repeated');
      await delay(retryMs);
    }
  }
}
