import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { PersonName } from '../../../ui/PersonName.tsx';
import { LineNote } from '../lines/LineNote.tsx';
import { Result } from '../lines/Result.tsx';

/** The lines of one hall, numbered as on paper. */
export function HallLines({ report, lines }: { report: SessionReport; lines: ReportLine[] }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const numbers = new Map(lines.map(({ personId }, at) => [personId, at + 1]));
  const time = (at: number | null) => (at === null ? '—' : format.time(at));
  const columns: Column<ReportLine>[] = [
    {
      key: 'name',
      title: t('person'),
      main: true,
      cell: (line) => (
        <>
          <PersonName name={`${numbers.get(line.personId)}. ${line.name}`} details={[line.position]} />
          <LineNote report={report} line={line} />
        </>
      ),
    },
    { key: 'in', title: t('in'), numeric: true, cell: (line) => time(line.firstInAt) },
    { key: 'out', title: t('out'), numeric: true, cell: (line) => time(line.lastOutAt) },
    { key: 'minutes', title: t('minutes'), numeric: true, cell: (line) => format.minutes(line.creditedMs) },
    {
      key: 'confirmations',
      title: t('confirmations'),
      numeric: true,
      cell: (line) => format.number(line.confirmations),
    },
    { key: 'result', title: t('result'), cell: (line) => <Result line={line} /> },
  ];
  return (
    <DataTable
      caption={t('views.people', { count: lines.length })}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.personId}
    />
  );
}
