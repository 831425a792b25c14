import { useDebouncedValue } from '@mantine/hooks';
import { questionApi } from '@minber/shared/quizzes/author-contract';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { keyOf } from '../../../api/query.ts';
import type { Filters } from './QuestionFilters.tsx';

/** A bank's questions by these filters, page by page. */
export function useQuestions(bankId: string, filters: Filters) {
  const [{ q, folderId, tag, kind, difficulty, archived }] = useDebouncedValue(filters, 250);
  const params = { bankId };
  const query = {
    q: q.trim() || undefined,
    folderId: folderId ?? undefined,
    tag: tag ?? undefined,
    kind: kind ?? undefined,
    difficulty: difficulty ?? undefined,
    archived: archived ? ('yes' as const) : ('no' as const),
    limit: 50,
  };
  const list = useInfiniteQuery({
    queryKey: [...keyOf(questionApi.list), 'pages', params, query],
    queryFn: ({ pageParam, signal }) =>
      call(questionApi.list, { params, query: { ...query, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    enabled: bankId !== '',
  });
  return { list, rows: list.data?.pages.flatMap((page) => page.items) ?? [], total: list.data?.pages[0]?.total };
}
