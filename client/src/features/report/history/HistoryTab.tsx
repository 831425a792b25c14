import { Button, Group, Stack } from '@mantine/core';
import { recordApi } from '@minber/shared/attendance/record-contract';
import type { SessionReport } from '@minber/shared/attendance/report';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { keyOf } from '../../../api/query.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import classes from './History.module.css';
import { HistoryRow } from './HistoryRow.tsx';

interface Props {
  report: SessionReport;
  /** Only what concerns this person. */
  personId?: string;
}

/** Everything anyone did to this record, newest first, page by page. */
export function HistoryTab({ report, personId }: Props) {
  const { t } = useTranslation('report');
  const params = { seminarId: report.seminarId, sessionId: report.sessionId };
  const query = { personId, limit: personId ? 20 : 50 };
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(recordApi.history), 'pages', params, query],
    queryFn: ({ pageParam, signal }) =>
      call(recordApi.history, { params, query: { ...query, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  if (pages.isPending) return <ListSkeleton rows={personId ? 2 : 6} height={40} />;
  if (pages.error) return <ErrorPanel error={pages.error} retry={() => void pages.refetch()} />;
  const entries = pages.data.pages.flatMap(({ items }) => items);
  if (entries.length === 0) return <EmptyState title={t('history.none')} />;
  return (
    <Stack>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <HistoryRow key={entry.entryId} report={report} entry={entry} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
