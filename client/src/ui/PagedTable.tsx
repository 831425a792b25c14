import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pages } from '../api/usePages.ts';
import { type Column, DataTable } from './DataTable.tsx';
import { ErrorPanel } from './ErrorPanel.tsx';
import { ListSkeleton } from './Skeletons.tsx';

interface Props<Row> {
  pages: Pages<{ items: Row[]; next: string | null }>;
  caption: string;
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** What stands there where there is nothing. */
  empty: ReactNode;
  /** How many rows it shows before it knows. */
  expected?: number;
}

/** A list that is fetched page by page: its shape first, then rows, and more of them when asked for. */
export function PagedTable<Row>({
  pages: { list, pages, rows },
  caption,
  columns,
  rowKey,
  empty,
  expected = 6,
}: Props<Row>) {
  const { t } = useTranslation();
  return (
    <>
      {list.isPending && <ListSkeleton rows={expected} />}
      {list.error !== null && <ErrorPanel error={list.error} retry={() => void list.refetch()} />}
      {pages && rows.length === 0 && empty}
      {rows.length > 0 && <DataTable caption={caption} columns={columns} rows={rows} rowKey={rowKey} />}
      {list.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
    </>
  );
}
