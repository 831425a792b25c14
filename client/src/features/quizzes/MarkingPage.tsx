import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { essayApi } from '@minber/shared/quizzes/staff-contract';
import { IconMoodSmile } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { call } from '../../api/call.ts';
import { keyOf } from '../../api/query.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { EssayDesk } from './marking/EssayDesk.tsx';

const states = ['waiting', 'marked'] as const;

/** Essays of a cohort, one after the other: read, marked by their rubric, next. */
export default function MarkingPage() {
  const { t } = useTranslation('quizzes');
  const { cohortId = '' } = useParams();
  const [state, setState] = useState<(typeof states)[number]>('waiting');
  const params = { cohortId };
  const list = useInfiniteQuery({
    queryKey: [...keyOf(essayApi.queue), 'pages', params, state],
    queryFn: ({ pageParam, signal }) =>
      call(essayApi.queue, { params, query: { state, limit: 50, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    // What is being marked must not move while somebody reads.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('marking.title')} back={{ to: `/cohorts/${cohortId}/quizzes`, label: t('results.list') }} />
      <Stack>
        <Group justify="space-between">
          <SegmentedControl
            aria-label={t('marking.which')}
            value={state}
            onChange={(next) => setState(states.find((one) => one === next) ?? 'waiting')}
            data={states.map((one) => ({ value: one, label: t(`marking.states.${one}`) }))}
          />
          <Button variant="subtle" loading={list.isRefetching} onClick={() => void list.refetch()}>
            {t('marking.refresh')}
          </Button>
        </Group>
        {list.isPending && <ListSkeleton rows={3} height={120} />}
        {list.error && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
        {list.data && items.length === 0 && (
          <EmptyState
            icon={<IconMoodSmile size={40} stroke={1.4} />}
            title={t(state === 'waiting' ? 'marking.none' : 'marking.noneMarked')}
          />
        )}
        {items.length > 0 && (
          <EssayDesk
            key={state}
            items={items}
            total={list.data?.pages[0]?.total ?? items.length}
            more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          />
        )}
      </Stack>
    </>
  );
}
