import { Text } from '@mantine/core';
import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { placesOf } from '../places.ts';
import { useHallName } from '../useHallName.ts';
import type { ViewState } from '../useView.ts';
import { LineNote } from './LineNote.tsx';
import classes from './LineTable.module.css';
import { Result } from './Result.tsx';

interface Props {
  report: SessionReport;
  rows: ReportLine[];
  objecting: ReadonlySet<Id>;
  onOpen: ViewState['go'];
}

/** The rows themselves, drawn anew only when they are others: hundreds of them stay out of the way of typing. */
export const LineRows = memo(Rows, (a, b) => a.report === b.report && a.rows === b.rows && a.objecting === b.objecting);

function Rows({ report, rows, objecting, onOpen }: Props) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const hallName = useHallName(report);
  const stay = ({ firstInAt, lastOutAt }: ReportLine) =>
    firstInAt !== null && lastOutAt !== null ? format.timeRange(firstInAt, lastOutAt) : '—';
  const columns: Column<ReportLine>[] = [
    {
      key: 'name',
      title: t('person'),
      main: true,
      cell: (line) => (
        <>
          <PersonName name={line.name} details={[line.position, line.district]} />
          <LineNote report={report} line={line} />
        </>
      ),
    },
    { key: 'place', title: t('place'), cell: (line) => placesOf(line).map(hallName).join(' → ') },
    {
      key: 'time',
      title: t('inOut'),
      numeric: true,
      cell: (line) => <span className={classes.times}>{stay(line)}</span>,
    },
    {
      key: 'minutes',
      title: t('minutes'),
      numeric: true,
      cell: (line) => (
        <span className={classes.times}>
          {format.minutes(line.creditedMs)}{' '}
          <Text span size="sm" c="dimmed">
            {format.percent(line.percent)}
          </Text>
        </span>
      ),
    },
    { key: 'hours', title: t('hoursShort'), numeric: true, cell: (line) => format.number(line.hours) },
    {
      key: 'result',
      title: t('result'),
      cell: (line) => <Result line={line} objecting={objecting.has(line.personId)} />,
    },
  ];
  return (
    <DataTable
      caption={t('views.people', { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={(line) => line.personId}
      onOpen={(line) => onOpen({ person: line.personId })}
    />
  );
}
