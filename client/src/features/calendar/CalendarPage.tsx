import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { homeApi } from '@minber/shared/seminars/contract';
import { IconCalendarDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/call.ts';
import { ask } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { serverClock } from '../../live/clock.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ListSkeleton } from '../../ui/Skeletons.tsx';
import { useRun } from '../../ui/useRun.ts';
import { ZoneNote } from '../../ui/ZoneNote.tsx';
import { EntryList } from '../home/EntryList.tsx';
import { CalendarAddress } from './CalendarAddress.tsx';
import classes from './CalendarPage.module.css';
import { MonthGrid } from './MonthGrid.tsx';
import { monthAround, monthLater } from './month.ts';

/** The reader's own sessions, by month: as a grid, or as a list that fits a phone. */
export default function CalendarPage() {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState<'grid' | 'list' | null>(null);
  const [start, setStart] = useState(() => monthAround(serverClock.now(), format.zone).start);
  const month = monthAround(start, format.zone);
  const file = useRun();
  const entries = useQuery({
    ...ask(homeApi.calendar, { query: { from: month.gridStart, to: month.gridEnd } }),
    placeholderData: keepPreviousData,
  });
  const view = chosen ?? (narrow ? 'list' : 'grid');
  const items = entries.data?.items ?? [];
  const inMonth = items.filter((entry) => entry.startsAt >= month.start && entry.startsAt < month.end);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Group gap="sm">
            <CalendarAddress />
            <Button
              variant="default"
              loading={file.busy}
              leftSection={<IconCalendarDown size={18} aria-hidden />}
              onClick={() => void file.run(() => download(homeApi.calendarFile))}
            >
              {t('ics')}
            </Button>
          </Group>
        }
      />
      <Stack>
        {file.error !== null && <ErrorPanel error={file.error} />}
        <Group justify="space-between" gap="sm">
          <Group gap="xs" wrap="nowrap">
            <button
              type="button"
              className={classes.step}
              aria-label={t('earlier')}
              onClick={() => setStart(monthLater(start, -1, format.zone))}
            >
              <IconChevronLeft aria-hidden />
            </button>
            <h2 className={classes.month} aria-live="polite">
              {format.month(start)}
            </h2>
            <button
              type="button"
              className={classes.step}
              aria-label={t('later')}
              onClick={() => setStart(monthLater(start, 1, format.zone))}
            >
              <IconChevronRight aria-hidden />
            </button>
          </Group>
          <SegmentedControl
            aria-label={t('view')}
            value={view}
            onChange={(value) => setChosen(value === 'grid' ? 'grid' : 'list')}
            data={[
              { value: 'grid', label: t('grid') },
              { value: 'list', label: t('list') },
            ]}
          />
        </Group>
        {entries.error && <ErrorPanel error={entries.error} retry={() => void entries.refetch()} />}
        {entries.isPending && <ListSkeleton rows={5} height={84} />}
        {entries.data && view === 'grid' && <MonthGrid month={month} entries={items} />}
        {entries.data && view === 'list' && inMonth.length > 0 && <EntryList title={t('inMonth')} entries={inMonth} />}
        {entries.data && view === 'list' && inMonth.length === 0 && (
          <EmptyState title={t('empty')} text={t('emptyText')} />
        )}
        <ZoneNote />
      </Stack>
    </>
  );
}
