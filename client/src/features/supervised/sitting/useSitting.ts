import { sittingApi } from '@minber/shared/supervised/contract';
import type { Sitting } from '@minber/shared/supervised/sittings';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask, keyOf, queryClient } from '../../../api/query.ts';
import { serverClock } from '../../../live/clock.ts';

const everyMs = 4000;

/** A sitting as it is now, asked again every few seconds while its page is seen. */
export function useSitting(sittingId: string) {
  const query = useQuery({
    ...ask(sittingApi.get, { params: { sittingId } }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.state === 'closed' && !isWriting(data) ? everyMs * 4 : everyMs),
  });
  const { data } = query;
  useEffect(() => {
    if (data) serverClock.heard(data.serverNow);
  }, [data]);
  return query;
}

function isWriting({ people }: Sitting): boolean {
  return people.some(({ attempt }) => attempt?.state === 'open');
}

/** Shows what an act answered; an older answer that is still under way is not shown after it. */
export async function showSitting(sitting: Sitting): Promise<void> {
  const key = keyOf(sittingApi.get, { params: { sittingId: sitting.sittingId } });
  await queryClient.cancelQueries({ queryKey: key });
  queryClient.setQueryData(key, sitting);
}
