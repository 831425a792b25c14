import { Stack, Text } from '@mantine/core';
import type { HoursLine, HoursSheet } from '@minber/shared/hours/state';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import classes from './HoursSheetView.module.css';
import { useHours } from './useHours.ts';

/** A person's hours in a cohort: the sum, each activity, and every entry of the ledger behind it. */
export function HoursSheetView({ sheet }: { sheet: HoursSheet }) {
  const { t } = useTranslation('record');
  const localized = useLocalized();
  const hours = useHours();
  const { minutes, minutesOf, lines } = sheet;
  const sum = t('hours.sum', { hours: hours(minutes), of: hours(minutesOf) });
  const columns: Column<HoursLine>[] = [
    {
      key: 'activity',
      title: t('activity'),
      main: true,
      cell: ({ title, moduleTitle }) => (
        <span>
          <strong className={classes.name}>{localized(title)}</strong>
          <Text component="span" size="sm" c="dimmed">
            {localized(moduleTitle)}
          </Text>
        </span>
      ),
    },
    { key: 'minutes', title: t('hours.counted'), numeric: true, cell: (line) => hours(line.minutes) },
    { key: 'of', title: t('hours.worth'), numeric: true, cell: (line) => hours(line.minutesOf) },
    { key: 'entries', title: t('hours.entries'), cell: (line) => <Entries line={line} /> },
  ];
  const earned = lines.filter(({ entries }) => entries.length > 0);
  const open = lines.filter(({ entries }) => entries.length === 0);
  const table = (caption: string, rows: HoursLine[]) => (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ activityId }) => activityId} />
  );
  return (
    <Card title={t('hours.title')}>
      <Stack gap="md">
        <div>
          <progress className={classes.line} value={minutes} max={Math.max(1, minutesOf)} aria-label={sum} />
          <Text fw={600}>{sum}</Text>
          <Text size="sm" c="dimmed">
            {t('hours.hint')}
          </Text>
        </div>
        {lines.length === 0 && <EmptyState icon={<IconClockHour4 size={40} stroke={1.4} />} title={t('hours.none')} />}
        {earned.length > 0 && table(t('hours.earned'), earned)}
        {open.length > 0 && (
          <details className={classes.open}>
            <summary>{t('hours.open', { count: open.length })}</summary>
            {table(t('hours.open', { count: open.length }), open)}
          </details>
        )}
      </Stack>
    </Card>
  );
}

function Entries({ line: { kind, minutes, ledgerMinutes, entries } }: { line: HoursLine }) {
  const { t } = useTranslation('record');
  const format = useFormat();
  if (entries.length === 0) return <span>–</span>;
  return (
    <div className={classes.entries}>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <li key={entry.entryId}>
            <span className={classes.minutes} data-back={entry.minutes < 0}>
              {t('hours.minutes', {
                minutes: `${entry.minutes > 0 ? '+' : '−'}${format.number(Math.abs(entry.minutes))}`,
              })}
            </span>{' '}
            {t(`why.${entry.why}`)}, {format.date(entry.earnedAt)}
          </li>
        ))}
      </ul>
      {kind === 'seminar' && ledgerMinutes !== minutes && ledgerMinutes > 0 && (
        <Text component="span" size="sm" c="dimmed">
          {t('hours.accepted', { ledger: format.number(ledgerMinutes), counted: format.number(minutes) })}
        </Text>
      )}
    </div>
  );
}
