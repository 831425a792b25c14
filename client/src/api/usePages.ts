import type { Endpoint } from '@minber/shared/platform/endpoint';
import type { Page } from '@minber/shared/platform/paging';
import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { keyOf } from './query.ts';

export interface Pages<P extends Page<unknown>> {
  list: Pick<
    UseInfiniteQueryResult,
    'isPending' | 'error' | 'refetch' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
  >;
  /** Undefined before anything has come. */
  pages: P[] | undefined;
  rows: P['items'];
}

/** A list page by page; what was shown stays until what was asked for instead has come. `about`: all it depends on. */
export function usePages<P extends Page<unknown>>(
  endpoint: Endpoint,
  about: unknown[],
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
): Pages<P> {
  const list = useInfiniteQuery({
    queryKey: [...keyOf(endpoint), 'pages', ...about],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam || undefined, signal),
    initialPageParam: '',
    getNextPageParam: (page: P) => page.next,
    placeholderData: keepPreviousData,
  });
  const pages = list.data?.pages;
  return { list, pages, rows: pages?.flatMap(({ items }) => items) ?? [] };
}
