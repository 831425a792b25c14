import { Button, Group, Text } from '@mantine/core';
import { identityApi } from '@minber/shared/identity/contract';
import type { PersonRow } from '@minber/shared/identity/person';
import type { QueryIn } from '@minber/shared/platform/endpoint';
import { IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { keyOf } from '../../api/query.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { fullName } from '../../ui/names.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { Tag } from '../../ui/Tag.tsx';

type Filter = QueryIn<typeof identityApi.people>;

/** People whom the filter leaves, a page at a time. */
export function PeopleList({ filter, onOpen }: { filter: Filter; onOpen: (personId: string) => void }) {
  const { t } = useTranslation('people');
  const people = useInfiniteQuery({
    queryKey: [...keyOf(identityApi.people), 'pages', filter],
    queryFn: ({ pageParam, signal }) =>
      call(identityApi.people, { query: { ...filter, limit: 50, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const rows = people.data?.pages.flatMap((page) => page.items) ?? [];
  const total = people.data?.pages[0]?.total;
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      title: t('name'),
      main: true,
      cell: (person) => <PersonName name={fullName(person)} details={[person.position, person.organisation]} />,
    },
    { key: 'district', title: t('district'), cell: (person) => person.district },
    {
      key: 'phone',
      title: t('phone'),
      cell: (person) => person.phone && <span className="numeric">{person.phone}</span>,
    },
    {
      key: 'roles',
      title: t('roles'),
      cell: (person) => (
        <Group gap={6}>
          {person.roles.map((role) => (
            <Tag key={role} tone={role === 'learner' ? 'plain' : 'calm'}>
              {t(`common:role.${role}`)}
            </Tag>
          ))}
          {!person.active && <Tag tone="bad">{t('inactive')}</Tag>}
        </Group>
      ),
    },
  ];
  if (people.isPending) return <ListSkeleton rows={10} />;
  if (people.error) return <ErrorPanel error={people.error} retry={() => void people.refetch()} />;
  if (rows.length === 0)
    return <EmptyState icon={<IconUsers size={40} stroke={1.4} />} title={t('none')} text={t('noneText')} />;
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {total === undefined ? t('shown', { count: rows.length }) : t('found', { count: total })}
      </Text>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={(person) => person.id}
        onOpen={(person) => onOpen(person.id)}
      />
      {people.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
    </>
  );
}
