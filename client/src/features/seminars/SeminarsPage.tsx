import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { seminarApi } from '@minber/shared/seminars/contract';
import { IconPlus, IconPresentation, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { keyOf } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { SeminarList } from './SeminarList.tsx';

const whens = ['upcoming', 'past', 'all'] as const;

/** Every seminar the reader may see. */
export default function SeminarsPage() {
  const { t } = useTranslation('seminars');
  const may = useMay();
  const [address, setAddress] = useSearchParams();
  const when = whens.find((each) => each === address.get('when')) ?? 'upcoming';
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 300);
  const query = { when, q: wanted || undefined, limit: 30 };
  const seminars = useInfiniteQuery({
    queryKey: [...keyOf(seminarApi.list), 'pages', query],
    queryFn: ({ pageParam, signal }) =>
      call(seminarApi.list, { query: { ...query, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const items = seminars.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          may('seminar:create') && (
            <Button component={Link} to="/seminars/new" leftSection={<IconPlus size={18} aria-hidden />}>
              {t('schedule')}
            </Button>
          )
        }
      />
      <Stack>
        <Group align="flex-end" justify="space-between">
          <SegmentedControl
            aria-label={t('when')}
            value={when}
            onChange={(value) => setAddress({ when: value }, { replace: true })}
            data={whens.map((each) => ({ value: each, label: t(`whens.${each}`) }))}
          />
          <TextInput
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            w={{ base: '100%', xs: 300 }}
          />
        </Group>
        {seminars.isPending && <ListSkeleton rows={6} height={86} />}
        {seminars.error && <ErrorPanel error={seminars.error} retry={() => void seminars.refetch()} />}
        {seminars.data && items.length === 0 && (
          <EmptyState
            icon={<IconPresentation size={40} stroke={1.4} />}
            title={wanted ? t('common:nothingFound') : t(`none.${when}`)}
            {...(may('seminar:create') && !wanted && { action: { label: t('schedule'), to: '/seminars/new' } })}
          />
        )}
        {items.length > 0 && <SeminarList seminars={items} />}
        {seminars.hasNextPage && (
          <Group justify="center">
            <Button
              variant="default"
              loading={seminars.isFetchingNextPage}
              onClick={() => void seminars.fetchNextPage()}
            >
              {t('common:action.more')}
            </Button>
          </Group>
        )}
        <ZoneNote />
      </Stack>
    </>
  );
}
