import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { RecordPreview } from '@minber/shared/attendance/report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { Facts } from '../../../ui/Facts.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { Change } from './Change.tsx';

type Line = RecordPreview['lines'][number];
const step = 50;

/** Before and after, for everyone whose line would change and nobody else. */
export function PreviewView({ preview }: { preview: RecordPreview }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const [most, setMost] = useState(step);
  const { live, totals, lines, of } = preview;
  const times = (intervals: typeof live.before) =>
    intervals.map(({ from, to }) => format.timeRange(from, to)).join(', ') || '—';
  const columns: Column<Line>[] = [
    { key: 'name', title: t('person'), main: true, cell: ({ name }) => <Text fw={550}>{name}</Text> },
    {
      key: 'minutes',
      title: t('minutes'),
      numeric: true,
      cell: ({ before, after }) => (
        <Change before={format.minutes(before.creditedMs)} after={format.minutes(after.creditedMs)} />
      ),
    },
    {
      key: 'percent',
      title: t('percent'),
      numeric: true,
      cell: ({ before, after }) => (
        <Change before={format.percent(before.percent)} after={format.percent(after.percent)} />
      ),
    },
    {
      key: 'hours',
      title: t('hoursShort'),
      numeric: true,
      cell: ({ before, after }) => <Change before={format.number(before.hours)} after={format.number(after.hours)} />,
    },
    {
      key: 'credited',
      title: t('result'),
      cell: ({ before, after }) => (
        <Tag tone={before.credited === after.credited ? 'plain' : after.credited ? 'good' : 'bad'}>
          {t(before.credited === after.credited ? 'preview.stays' : 'preview.becomes', {
            state: t(after.credited ? 'credited' : 'notCredited'),
          })}
        </Tag>
      ),
    },
  ];
  const counted = (before: number, after: number) => (
    <Change before={format.number(before)} after={format.number(after)} />
  );
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          [
            t('figure.live'),
            times(live.before) !== times(live.after) && (
              <Change key="live" before={times(live.before)} after={times(live.after)} />
            ),
          ],
          [t('figure.credited'), counted(totals.before.credited, totals.after.credited)],
          [t('figure.late'), counted(totals.before.late, totals.after.late)],
          [
            t('preview.allMinutes'),
            <Change
              key="all"
              before={format.minutes(totals.before.creditedMs)}
              after={format.minutes(totals.after.creditedMs)}
            />,
          ],
        ]}
      />
      {lines.length === 0 ? (
        <Alert color="yellow" variant="light">
          {t('preview.nobody')}
        </Alert>
      ) : (
        <>
          <Text role="status">{t('preview.lines', { count: lines.length, of })}</Text>
          <DataTable
            caption={t('preview.caption')}
            columns={columns}
            rows={lines.slice(0, most)}
            rowKey={(line) => line.personId}
          />
        </>
      )}
      {lines.length > most && (
        <Group justify="center">
          <Button variant="default" onClick={() => setMost(most + step)}>
            {t('common:action.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
