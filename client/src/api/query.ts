import type { Endpoint, OutOf } from '@minber/shared/platform/endpoint';
import { queryKeyOf } from '@minber/shared/platform/query-key';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { keeper } from '../offline/keeper.ts';
import { type CallArguments, type CallInput, call } from './call.ts';
import { type ApiProblem, isTemporary } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // Without a line, too: what the device keeps answers then, or a plain word instead of an endless skeleton.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, cause) => isTemporary(cause) && failures < 3 && navigator.onLine,
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000) * (0.5 + Math.random() / 2),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** The cache key of an endpoint, or of one call of it; a shorter key matches every longer one. */
export function keyOf(endpoint: Endpoint, input?: { params?: unknown; query?: unknown }): unknown[] {
  return queryKeyOf(endpoint.path, input);
}

/** Query options of a GET endpoint: `useQuery(ask(centresApi.halls, { query }))`. */
export function ask<E extends Endpoint>(endpoint: E, ...[input]: CallArguments<E>) {
  const queryKey = keyOf(endpoint, (input ?? {}) as { params?: unknown; query?: unknown });
  return queryOptions<OutOf<E>>({
    queryKey,
    queryFn: async ({ signal }) => {
      try {
        const answer = await call(endpoint, ...([{ ...(input ?? {}), signal } as CallInput<E>] as CallArguments<E>));
        keeper.heard(queryKey, answer);
        return answer;
      } catch (cause) {
        if (!isTemporary(cause)) throw cause;
        return (await keeper.instead(queryKey, queryClient.getQueryData(queryKey), cause as ApiProblem)) as OutOf<E>;
      }
    },
  });
}

/** What one write makes stale: every cached answer of these endpoints. */
export function refresh(...endpoints: Endpoint[]): Promise<unknown> {
  return Promise.all(endpoints.map((endpoint) => queryClient.invalidateQueries({ queryKey: keyOf(endpoint) })));
}
