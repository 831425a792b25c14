import type { Endpoint, OutOf } from '@minber/shared/platform/endpoint';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { type CallArguments, type CallInput, call } from './call.ts';
import { isTemporary } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (failures, cause) => isTemporary(cause) && failures < 3,
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000) * (0.5 + Math.random() / 2),
    },
    mutations: { retry: false },
  },
});

/** The cache key of an endpoint, or of one call of it; a shorter key matches every longer one. */
export function keyOf(endpoint: Endpoint, input?: { params?: unknown; query?: unknown }): unknown[] {
  const key: unknown[] = endpoint.path.split('/').filter(Boolean);
  return input ? [...key, { params: input.params ?? {}, query: input.query ?? {} }] : key;
}

/** Query options of a GET endpoint: `useQuery(ask(centresApi.halls, { query }))`. */
export function ask<E extends Endpoint>(endpoint: E, ...[input]: CallArguments<E>) {
  return queryOptions<OutOf<E>>({
    queryKey: keyOf(endpoint, (input ?? {}) as { params?: unknown; query?: unknown }),
    queryFn: ({ signal }) => call(endpoint, ...([{ ...(input ?? {}), signal } as CallInput<E>] as CallArguments<E>)),
  });
}

/** What one write makes stale: every cached answer of these endpoints. */
export function refresh(...endpoints: Endpoint[]): Promise<unknown> {
  return Promise.all(endpoints.map((endpoint) => queryClient.invalidateQueries({ queryKey: keyOf(endpoint) })));
}
