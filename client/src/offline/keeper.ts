import type { ApiProblem } from '../api/problem.ts';

type QueryKey = readonly unknown[];

/**
 * What queries and the session ask of the part that keeps things on this device. It stands below them and is far more
 * than a first page needs, so it comes to them: `start.ts` fetches it when it is needed.
 */
export interface Keeper {
  /** A page was told this. */
  heard: (queryKey: QueryKey, value: unknown) => void;
  /** What is kept of an answer that could not be had; `shown` is on screen already. Throws where there is nothing. */
  instead: (queryKey: QueryKey, shown: unknown, cause: ApiProblem) => Promise<unknown>;
  /** The server can't be reached: it is asked for until it answers. */
  lineIsDown: () => void;
  /** This person is signed in here no longer: what he downloaded goes. */
  forget: (personId: string) => void;
}

export const keeper: Keeper = {
  heard: () => undefined,
  instead: (_, __, cause) => Promise.reject(cause),
  lineIsDown: () => undefined,
  forget: () => undefined,
};
