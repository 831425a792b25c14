import type { Endpoint } from '@minber/shared/platform/endpoint';
import type { Id } from '@minber/shared/platform/ids';
import { homeElsewhere } from '../live/index.ts';
import { AppError, askNode, type Call, type Handler, isForwarded, nodes } from '../platform/index.ts';

type Answer<E extends Endpoint> = Awaited<ReturnType<Handler<E>>>;

/**
 * A route that is answered by the seminar's home, which alone sees who is connected and hears of every tap; where nothing
 * is at home, or its process is gone, here. Throws what the home refuses, and `server.elsewhere`.
 */
export function atHome<E extends Endpoint>(
  seminarOf: (call: Call<E>) => Id | Promise<Id | undefined>,
  run: Handler<E>,
): Handler<E> {
  return async (call) => {
    const seminarId = isForwarded(call as Call) ? undefined : await seminarOf(call);
    const address = seminarId && (await homeElsewhere(seminarId));
    const answer = address && (await askNode(address, call as Call));
    return answer ? (answer as Answer<E>) : run(call);
  };
}

/** What only the node knows before which a screen stands: asked here, then of every other one. */
export function whereShown<E extends Endpoint>(run: Handler<E>): Handler<E> {
  return async (call) => {
    try {
      return await run(call);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || isForwarded(call as Call)) throw thrown;
      for (const address of nodes.others().values()) {
        const answer = await askNode(address, call as Call).catch(() => undefined);
        if (answer) return answer as Answer<E>;
      }
      throw thrown;
    }
  };
}
