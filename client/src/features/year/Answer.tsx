import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';

/** What was asked for, once it is there. */
export function Answer<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.isPending) return <ListSkeleton rows={6} height={44} />;
  if (query.error) return <ErrorPanel error={query.error} retry={() => void query.refetch()} />;
  return <>{children(query.data)}</>;
}
